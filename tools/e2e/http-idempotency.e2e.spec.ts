import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';
import type { Ask } from '../testing/stack.ts';
import { arrival, question } from './support/case-work.ts';

const kortrijk = '34022';
const person = { naam: { voornaam: 'Amina' }, contacttaal: 'ara' };

let stack: TestStack;
let token: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  token = await stack.token('toeleider', kortrijk);
}, 60_000);

afterAll(() => stack.stop());

type Written = Readonly<Record<'id' | 'revision' | 'position' | 'recorded' | 'code', string>>;
type Sent = readonly [path: string, body: object, ask?: Ask | undefined];

function write([path, body, ask]: Sent, key: string = randomUUID()) {
  return stack.ask<Written>(path, { method: 'POST', token, body, key, ...ask });
}

/** Writes what must be accepted, and gives the id of what was made. */
async function made(...sent: Sent): Promise<string> {
  const { status, body } = await write(sent);
  expect({ status, ...body }).toMatchObject({ status: 201, repeated: false });
  return body.recorded ?? body.id;
}

const persoon = () => made('/v1/personen', person);
const zorgtraject = async () => made('/v1/zorgtrajecten', { persoonId: await persoon(), language: 'ara' });

/** One of each kind: what opens something, what changes it, and what is recorded within it. */
const commands: Readonly<Record<string, () => Promise<Sent>>> = {
  'a person is registered': () => Promise.resolve<Sent>(['/v1/personen', person]),
  'a hulpvraag is registered': async () => ['/v1/hulpvragen', { ...question, persoonId: await persoon() }],
  'a zorgtraject begins': async () => ['/v1/zorgtrajecten', { persoonId: await persoon(), language: 'ara' }],
  'a person is corrected': async () => [`/v1/personen/${await persoon()}`, person, { method: 'PUT' }],
  'an aanmelding is assigned': async () => {
    return [`/v1/aanmeldingen/${await made('/v1/aanmeldingen', arrival)}/toewijzing`, { withInterpreter: true }];
  },
  'a goal is set': async () => [`/v1/zorgtrajecten/${await zorgtraject()}/doelen`, { description: 'Een woning' }],
  'a visit is recorded': async () => {
    const visit = { place: 'Loket', durationMinutes: 20, outcome: 'geholpen' };
    return [`/v1/hulpvragen/${await made('/v1/hulpvragen', question)}/bezoeken`, visit];
  },
};

describe.each(Object.entries(commands))('when %s', (_, commandOf) => {
  it('the same key again gives the first answer again, also after a restart', async () => {
    const [command, key] = [await commandOf(), randomUUID()];
    const first = await write(command, key);
    expect(first.body).toMatchObject({ repeated: false });
    const again = { status: first.status, body: { ...first.body, repeated: true } };
    expect(await write(command, key)).toMatchObject(again);
    await stack.restartApi();
    expect(await write(command, key)).toMatchObject(again);
  });

  it('several at once with the same key are one', async () => {
    const [command, key] = [await commandOf(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => write(command, key)));
    const { id, revision, position, recorded } = answers[0]!.body;
    expect(id).toBeDefined();
    for (const { status, body } of answers) {
      expect({ status, ...body }).toMatchObject({ status: answers[0]!.status, id, revision, position });
      expect(body.recorded).toBe(recorded);
    }
    expect((await write(command, key)).body).toMatchObject({ id, revision, position, repeated: true });
  });

  it('the same key with another body is refused', async () => {
    const [[path, body, ask], key] = [await commandOf(), randomUUID()];
    await write([path, body, ask], key);
    const other = await write([path, { ...body, happenedAt: '2024-05-06' }, ask], key);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });
});

it('the same key again after the person was forgotten says that what it asked is forgotten too', async () => {
  const keys = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  const registered = await write(['/v1/personen', person], keys[0]);
  const persoonId = registered.body.id;
  const start: Sent = ['/v1/zorgtrajecten', { persoonId, language: 'ara' }];
  const started = await write(start, keys[1]);
  const goal: Sent = [`/v1/zorgtrajecten/${started.body.id}/doelen`, { description: 'Een woning' }];
  const correction: Sent = [`/v1/personen/${persoonId}`, person, { method: 'PUT' }];
  await write(goal, keys[2]);
  await write(correction, keys[3]);

  const beheerder = await stack.token('beheerder', kortrijk);
  const erasure = { persoonId, ground: 'bezwaar' };
  const verzoek = await made('/v1/verzoeken', erasure, { token: beheerder });
  await stack.eventually(async () => {
    const { body } = await stack.ask(`/v1/verzoeken/${verzoek}`, { token: beheerder });
    expect(body).toMatchObject({ status: 'done' });
  });
  // What has an opened key at hand may use it for half a minute.
  await stack.restartApi();

  for (const [command, key, code] of [
    [['/v1/personen', person], keys[0], 'command-forgotten'],
    [['/v1/personen', { ...person, contacttaal: 'fra' }], keys[0], 'command-forgotten'],
    [goal, keys[2], 'command-forgotten'],
    [correction, keys[3], 'command-forgotten'],
    // Who it is about is looked up first.
    [start, keys[1], 'persoon-forgotten'],
  ] as const) {
    expect(await write(command, key)).toMatchObject({ status: 409, body: { code } });
  }
});

it('the same key for another part of the same thing is refused', async () => {
  const parts = async (id: string, route: string, body: object) =>
    [await made(`${id}/${route}`, body), await made(`${id}/${route}`, body)] as const;
  const [trajectory, asked] = [`/v1/zorgtrajecten/${await zorgtraject()}`, await made('/v1/hulpvragen', question)];
  const visit = { place: 'Loket', durationMinutes: 20, outcome: 'geholpen' };
  for (const [route, body] of [
    [`${trajectory}/doelen`, { description: 'Een woning' }],
    [`${trajectory}/notities`, { text: 'Belt terug' }],
    [`${trajectory}/bezoeken`, visit],
    [`/v1/hulpvragen/${asked}/bezoeken`, visit],
  ] as const) {
    const [thing, kind] = [route.slice(0, route.lastIndexOf('/')), route.slice(route.lastIndexOf('/') + 1)];
    const [one, other] = await parts(thing, kind, body);
    const key = randomUUID();
    expect(await write([`${route}/${one}/foutief`, {}], key)).toMatchObject({ status: 200 });
    const again = await write([`${route}/${other}/foutief`, {}], key);
    expect({ route, ...again }).toMatchObject({ route, status: 409, body: { code: 'idempotency-key-reused' } });
  }
});

it('a key is its owner’s: another employee may use the same one', async () => {
  const colleague = await stack.token('toeleider', kortrijk, 'collega');
  const key = randomUUID();
  const first = await write(['/v1/personen', person], key);
  const other = await write(['/v1/personen', person, { token: colleague }], key);
  expect(other.body).toMatchObject({ repeated: false });
  expect(other.body.id).not.toBe(first.body.id);
});

it('a refusal leaves no trace: with the same key it is decided again', async () => {
  const id = await zorgtraject();
  const doelId = await made(`/v1/zorgtrajecten/${id}/doelen`, { description: 'Een woning' });
  const closing: Sent = [`/v1/zorgtrajecten/${id}/afsluiting`, { reason: 'doelen-bereikt', doelen: [], referrals: [] }];
  const key = randomUUID();
  expect(await write(closing, key)).toMatchObject({ status: 409, body: { code: 'open-doel-unstated' } });
  await write([`/v1/zorgtrajecten/${id}/doelen/${doelId}/einde`, { outcome: 'bereikt' }]);
  expect(await write(closing, key)).toMatchObject({ status: 200, body: { repeated: false } });
});
