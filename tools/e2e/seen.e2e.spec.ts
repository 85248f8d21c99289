import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog } from '#event-store/event-log';
import type { StoredEvent } from '#event-store/event-log';
import { TestStack } from '../testing/stack.ts';
import { partnerOrganisatie } from './support/people.ts';

const town = '34022';
const headers = { 'polslag-gemeente': town };
const counted = {
  ...{ themes: [{ theme: 'wonen' }], actions: [], language: 'che', whoAsks: 'vrouw', statuut: 'oudkomer' },
  ...{ nationality: 'RU', happenedAt: '2016-02-03' },
};

let stack: TestStack;
let log: EventLog;
let toeleider: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(town, 'Kortrijk');
  toeleider = await stack.token('toeleider', town);
  log = new EventLog(stack.config.EVENTSTORE_URL);
}, 60_000);

afterAll(async () => {
  await log.close();
  await stack.stop();
});

const write = (path: string, body: object) =>
  stack.expect(201, `/v1/${path}`, { method: 'POST', token: toeleider, headers, body });
const last = async (stream: string): Promise<StoredEvent> => (await log.readStream(stream)).at(-1)!;
const slicesSeen = ({ metadata }: StoredEvent) => (metadata.seen ?? []).map(({ stream }) => stream.split('-')[0]);

describe('the revisions that a decision saw', () => {
  it('stand beside a hulpvraag for the lists of the town, not for whose it is', async () => {
    const { id: persoonId } = await write('personen', { naam: { voornaam: 'An' }, contacttaal: 'che' });
    const { id: zorgtrajectId } = await write('zorgtrajecten', {
      persoonId,
      language: 'che',
      happenedAt: '2016-01-12',
    });
    const { id } = await write('hulpvragen', { ...counted, zorgtrajectId, wijk: 'Overleie' });
    const registered = await last(`hulpvraag-${id}`);
    expect(slicesSeen(registered).toSorted()).toEqual(['gemeente', 'taxonomie']);
    for (const { stream, revision } of registered.metadata.seen!) {
      expect(revision).toBe(Number((await last(stream)).revision));
    }
    expect(JSON.stringify(registered.metadata)).not.toMatch(new RegExp(`${persoonId}|${zorgtrajectId}`));
  });

  it('stand beside an onward referral for the one before it, which it names in the open', async () => {
    const huis = await partnerOrganisatie(stack, 'Huis van het Nederlands');
    const { id } = await write('hulpvragen', counted);
    const { recorded } = await write(`hulpvragen/${id}/doorverwijzingen`, { organisatieId: huis, mode: 'actief' });
    await stack.eventually(async () => expect(await log.readStream(`doorverwijzing-${recorded}`)).toHaveLength(1));
    const onward = { organisatieId: huis, mode: 'actief', previousDoorverwijzingId: recorded };
    await write(`hulpvragen/${id}/doorverwijzingen`, onward);
    expect((await last(`hulpvraag-${id}`)).metadata.seen).toContainEqual({
      stream: `doorverwijzing-${recorded}`,
      revision: 0,
    });
  });
});
