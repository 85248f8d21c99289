import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rol } from '#domain/kernel/roles';
import { devIssuer } from '#platform/dev-issuer';
import { TestStack } from '../../../../tools/testing/stack.ts';

type Body = Record<string, string>;
interface Page {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: string;
}

const nis = '34022';
let stack: TestStack;
let beheerder: string;
let toeleider: string;
let elsewhere: string;
const as = (token: string, body: object = {}) => ({ method: 'POST', token, body });

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(nis, 'Kortrijk');
  await stack.town('11002', 'Antwerpen');
  beheerder = await stack.sign('dev-beheerder', ['beheerder']);
  toeleider = await stack.token('toeleider', nis);
  elsewhere = await stack.token('toeleider', '11002');
}, 90_000);

afterAll(() => stack.stop());

/** Somebody in this role at an organisatie of their own. */
async function partner(
  naam: string,
  rol: Rol = 'partner',
): Promise<{ readonly organisatieId: string; readonly token: string }> {
  const body = { naam, kinds: ['partner'], services: ['NT2'], languages: ['nld'], gemeenten: [] };
  const { id } = await stack.expect<Body>(201, '/v1/organisaties', as(beheerder, body));
  const subject = randomUUID();
  const grants = [{ rol, nis, from: '2000-01-01' }];
  await stack.expect(
    201,
    '/v1/medewerkers',
    as(beheerder, { account: { issuer: devIssuer, subject }, organisatieId: id, grants }),
  );
  return { organisatieId: id!, token: await stack.sign(subject, [rol]) };
}

async function items(path: string, token: string): Promise<readonly Record<string, unknown>[]> {
  return (await stack.expect<Page>(200, path, { token })).items;
}

async function everyPage(path: string, token: string): Promise<Record<string, unknown>[]> {
  const page = await stack.expect<Page>(200, path, { token });
  if (page.next === undefined) return [...page.items];
  const rest = path.replace(/&cursor=.*$/, '');
  return [...page.items, ...(await everyPage(`${rest}&cursor=${page.next}`, token))];
}

describe('reading', () => {
  it('shows a zorgtraject from person to chain, to whom it may concern, and what is left when they are forgotten', async () => {
    const huis = await partner('Huis van het Nederlands');
    const caw = await partner('CAW');
    const person = await stack.expect<Body>(
      201,
      '/v1/personen',
      as(toeleider, { naam: { voornaam: 'Ámina', familienaam: 'Ünal' }, contacttaal: 'tur', telefoon: '0470 kanarie' }),
    );
    const traject = await stack.expect<Body>(
      201,
      '/v1/zorgtrajecten',
      as(toeleider, { persoonId: person['id'], language: 'tur', happenedAt: '2026-01-05' }),
    );
    const path = `/v1/zorgtrajecten/${traject['id']}`;
    const doel = await stack.expect<Body>(
      201,
      `${path}/doelen`,
      as(toeleider, { description: 'werk, zei de kanarie' }),
    );
    await stack.expect(201, `${path}/notities`, as(toeleider, { text: 'de kanarie zingt' }));
    const vraag = await stack.expect<Body>(
      201,
      '/v1/hulpvragen',
      as(toeleider, {
        themes: [{ theme: 'werk' }],
        actions: [],
        language: 'tur',
        whoAsks: 'vrouw',
        statuut: 'nieuwkomer',
        nationality: 'TR',
        question: 'waar is werk?',
        persoonId: person['id'],
        zorgtrajectId: traject['id'],
      }),
    );
    const first = await stack.expect<Body>(
      201,
      `${path}/doorverwijzingen`,
      as(toeleider, { organisatieId: huis.organisatieId, mode: 'actief', question: 'een cursus?' }),
    );
    await stack.eventually(async () => {
      expect(await items('/v1/doorverwijzingen', toeleider)).toHaveLength(1);
    });
    const second = await stack.expect<Body>(
      201,
      `${path}/doorverwijzingen`,
      as(toeleider, {
        organisatieId: caw.organisatieId,
        mode: 'passief',
        previousDoorverwijzingId: first['recorded'],
      }),
    );

    // The person, by name and not by the town's walls.
    const at = `position=${second['position']}`;
    const search = { ...as(toeleider, { naam: 'unal AMI' }) };
    expect(await stack.expect<Page>(200, `/v1/personen/zoek?${at}`, search)).toMatchObject({
      items: [{ id: person['id'], naam: { voornaam: 'Ámina' }, telefoon: '0470 kanarie', vergeten: false }],
    });
    expect((await stack.expect<Page>(200, '/v1/personen/zoek', as(elsewhere, { naam: 'unal' }))).items).toEqual([]);
    for (const url of [`/v1/personen/${person['id']}`, path, `${path}/dossier`, `/v1/hulpvragen/${vraag['id']}`]) {
      await stack.expect(404, url, { token: elsewhere });
      await stack.expect(200, `${url}?${at}`, { token: toeleider });
    }

    // The zorgtraject, with a revision that fits If-Match.
    const shown = await stack.ask<Record<string, unknown>>(`${path}?${at}`, { token: toeleider });
    expect(shown.body).toMatchObject({
      status: 'open',
      startedAt: '2026-01-05',
      persoonId: person['id'],
      openDoelen: [doel['recorded']],
      openDoelenCount: 1,
      openDoorverwijzingenCount: 2,
    });
    const tag = shown.headers.get('etag')!;
    expect(tag).toBe(`"${shown.body['revision'] as string}"`);
    const last = await stack.expect(201, `${path}/notities`, {
      ...as(toeleider, { text: 'nog een' }),
      headers: { 'if-match': tag },
    });
    await stack.expect(412, `${path}/notities`, {
      ...as(toeleider, { text: 'te laat' }),
      headers: { 'if-match': tag },
    });
    expect(await items(`/v1/zorgtrajecten?persoonId=${person['id']}&status=open`, toeleider)).toHaveLength(1);

    // The dossier, page by page the same as at once.
    const whole = await everyPage(`${path}/dossier?limit=200&position=${last['position']}`, toeleider);
    expect(whole.map(({ kind }) => kind).toSorted()).toEqual(
      ['doel', 'doorverwijzing', 'doorverwijzing', 'hulpvraag', 'intake', 'notitie', 'notitie'].toSorted(),
    );
    expect(whole.at(-1)).toMatchObject({ kind: 'intake', happenedAt: '2026-01-05', intake: { language: 'tur' } });
    expect(await everyPage(`${path}/dossier?limit=2`, toeleider)).toEqual(whole);

    // The referral: to the partner that was asked, and to no other.
    const referral = `/v1/doorverwijzingen/${first['recorded']}`;
    const seen = await stack.expect<Record<string, unknown>>(200, referral, { token: huis.token });
    expect(seen).toMatchObject({ state: 'requested', ageDays: 0, question: 'een cursus?', feedback: [] });
    expect(seen).not.toHaveProperty('persoonId');
    expect(seen).not.toHaveProperty('contacts');
    expect(await items('/v1/doorverwijzingen?state=requested', huis.token)).toHaveLength(1);
    await stack.expect(404, referral, { token: caw.token });
    await stack.expect(403, `${referral}/keten`, { token: huis.token });
    await stack.eventually(async () => {
      const links = [
        { id: first['recorded'] },
        { id: second['recorded'], previousDoorverwijzingId: first['recorded'] },
      ];
      expect(await items(`${referral}/keten`, toeleider)).toMatchObject(links);
    });

    // Open work goes with who guides.
    expect(await items('/v1/open-werk', toeleider)).toHaveLength(3);
    const coach = await stack.token('coach', nis);
    const here = await stack.expect<Body>(200, '/v1/gemeente', { token: toeleider });
    let coachId = '';
    await stack.eventually(async () => {
      const ofTown = `"gemeenteId":"${here['id']}","rol":"coach"`;
      const coaches = (await items('/v1/medewerkers', beheerder)).filter(({ grants }) =>
        JSON.stringify(grants, ['gemeenteId', 'rol']).includes(ofTown),
      );
      expect(coaches).toHaveLength(1);
      coachId = coaches[0]!['id'] as string;
    });
    const moved = await stack.expect<Body>(200, `${path}/overdracht`, as(toeleider, { toToeleiderId: coachId }));
    expect(await items(`/v1/open-werk?position=${moved['position']}`, toeleider)).toEqual([]);
    expect((await items('/v1/open-werk', coach)).map(({ kind }) => kind)).toEqual([
      'doorverwijzing',
      'doorverwijzing',
      'zorgtraject',
    ]);
    expect(await items(`/v1/open-werk/${coachId}?kind=zorgtraject`, coach)).toMatchObject([{ id: traject['id'] }]);
    await stack.expect(403, `/v1/open-werk/${coachId}`, { token: toeleider });

    // Forgotten: everything still answers, and says so.
    const erasure = { persoonId: person['id'], ground: 'bezwaar' };
    const headers = { 'polslag-gemeente': nis };
    await stack.expect(201, '/v1/verzoeken', { ...as(beheerder, erasure), headers });
    await stack.eventually(async () => {
      const left = await stack.expect<Record<string, unknown>>(200, `/v1/personen/${person['id']}`, {
        token: toeleider,
      });
      expect(left).toMatchObject({ vergeten: true, contacttaal: 'tur' });
      expect(left).not.toHaveProperty('naam');
      const entries = await items(`${path}/dossier`, toeleider);
      expect(entries.map(({ kind }) => kind)).not.toContain('hulpvraag');
      expect(entries.find(({ kind }) => kind === 'notitie')).toMatchObject({ vergeten: true, notitie: {} });
      expect(JSON.stringify(entries)).not.toContain('kanarie');
    });
    expect(await items(`/v1/zorgtrajecten?persoonId=${person['id']}`, toeleider)).toEqual([]);
    expect(await stack.expect(200, path, { token: toeleider })).toMatchObject({ vergeten: true, status: 'open' });
    expect((await stack.expect<Page>(200, '/v1/personen/zoek', as(toeleider, { naam: 'unal' }))).items).toEqual([]);
    expect(await stack.expect(200, referral, { token: huis.token })).toMatchObject({ vergeten: true });
  }, 60_000);

  it('shows a counter what it registered itself, whoever sits there, in codes', async () => {
    const loket = await stack.token('loket', nis);
    const other = await stack.token('loket', nis, 'ander');
    const body = {
      channel: 'permanentie',
      source: 'bevolking',
      dutchDifficult: 'ja',
      hasWork: 'nee',
      hasChildren: 'ja',
      language: 'tur',
      note: 'verlegen',
    };
    const { id, position } = await stack.expect<Body>(201, '/v1/aanmeldingen', as(loket, body));
    const own = await stack.expect<Record<string, unknown>>(200, `/v1/aanmeldingen/${id}?position=${position}`, {
      token: loket,
    });
    expect(own).toMatchObject({ status: 'open', channel: 'permanentie', hasChildren: 'ja', onWachtlijst: false });
    expect(own).not.toHaveProperty('note');
    const { token: otherCounter } = await partner('Sociaal Huis', 'loket');
    // The same organisatie, and no counter.
    await stack.expect<Body>(201, '/v1/aanmeldingen', as(toeleider, { ...body, note: 'op straat' }));
    await stack.eventually(async () => {
      expect(await items('/v1/aanmeldingen?status=open', toeleider)).toHaveLength(2);
    });
    expect(await items('/v1/aanmeldingen', other)).toMatchObject([{ id }]);
    expect(await items('/v1/aanmeldingen', otherCounter)).toEqual([]);
    await stack.expect(404, `/v1/aanmeldingen/${id}`, { token: otherCounter });
    expect(await items('/v1/aanmeldingen?status=open', toeleider)).toMatchObject([{}, { id, note: 'verlegen' }]);
  }, 30_000);

  it('shows organisations by name to every town, and the register to the beheerder', async () => {
    const { organisatieId } = await partner('VDAB');
    await stack.eventually(async () => {
      const answer = await stack.expect(200, `/v1/organisaties/${organisatieId}`, { token: elsewhere });
      expect(answer).toMatchObject({ naam: 'VDAB', kinds: ['partner'], status: 'open' });
    });
    const ofKind = async (kind: string) => {
      const found = await items(`/v1/organisaties?kind=${kind}&limit=100`, toeleider);
      expect(found.filter(({ kinds }) => !(kinds as string[]).includes(kind))).toEqual([]);
      return found.map(({ id }) => id);
    };
    expect(await ofKind('partner')).toContain(organisatieId);
    expect(await ofKind('werkgever')).not.toContain(organisatieId);
    await stack.expect(403, '/v1/medewerkers', { token: toeleider });
  }, 30_000);

  it('refuses a question that cannot be', async () => {
    const cursorOf = (value: unknown) => Buffer.from(JSON.stringify([value, 'x'])).toString('base64url');
    const asked = [
      `cursor=${cursorOf('no number')}`,
      `cursor=${cursorOf(1.5)}`,
      'cursor=x',
      'limit=0',
      'status=x',
      'toeleiderId=x',
      'naam=x',
    ];
    for (const query of asked) await stack.expect(400, `/v1/zorgtrajecten?${query}`, { token: toeleider });
  });
});
