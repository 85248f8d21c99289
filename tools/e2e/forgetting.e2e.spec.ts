import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { devBeheerder, devIssuer, devKey, devToken } from '#platform/dev-issuer';
import { InstalledProduct } from '../testing/installed.ts';
import { Canaries } from './support/canaries.ts';
import { sayEverything } from './support/canary-steps.ts';
import type { OpenApiDocument } from './support/openapi.ts';

let product: InstalledProduct;
let beheerder: string;
let toeleider: string;

const town = '34022';
/** Planted in every personal field that a dossier shows; each is another, so that the one that is found tells where it came from. */
const planted: string[] = [];

function canary(where: string): string {
  const word = `kanarie-${where}-${randomUUID().slice(0, 8)}`;
  planted.push(word);
  return word;
}

beforeAll(async () => {
  product = await InstalledProduct.install();
  beheerder = await sign(devBeheerder, 'beheerder');
  await write(beheerder, 'gemeenten', { nis: town, naam: 'Kortrijk' });
  await write(beheerder, 'taxonomieen', taxonomieV1);
  await write(beheerder, 'medewerkers', {
    account: { issuer: devIssuer, subject: 'e2e' },
    grants: ['toeleider', 'analist'].map((rol) => ({ rol, nis: town, from: '2000-01-01' })),
  });
  toeleider = await sign('e2e', 'toeleider', 'analist');
  await write(beheerder, 'gemeente/wijken', { wijken: ['Overleie'] }, 200, 'PUT');
}, 120_000);

afterAll(async () => {
  await product.stop();
  product.remove();
}, 30_000);

describe('who is forgotten', () => {
  it('is found nowhere, while every read still works and every figure is what it was', async () => {
    const { persoonId, paths, at } = await plant();
    const report = 'rapporten/hulpvragen?from=2016-01-01&to=2016-12-31';
    const figures = await read(`${report}&position=${at}`);
    const shown = JSON.stringify(await Promise.all(paths.map((path) => read(path))));
    expect(found(shown)).toEqual(planted);
    expect(found(await product.dump())).toEqual(planted);
    // Refusals repeat nothing of what was sent.
    await ask(toeleider, 'POST', 'personen', { naam: canary('refused'), contacttaal: 'xx', [canary('field')]: 1 });

    const verzoek = await write(beheerder, 'verzoeken', { persoonId, ground: 'toestemming-ingetrokken' });
    await eventually(async () => {
      expect(await read(`verzoeken/${verzoek['id']}`, beheerder)).toMatchObject({ status: 'done' });
    });
    await eventually(async () => {
      expect(found(JSON.stringify(await Promise.all(paths.map((path) => read(path)))))).toEqual([]);
    });
    await expectForgotten();
    expect(await read(report)).toEqual({ ...figures, asOf: expect.anything() as unknown });

    const { projections } = (await read('leesmodellen', beheerder)) as { projections: { name: string }[] };
    for (const { name } of projections) await write(beheerder, `leesmodellen/${name}/herbouw`, {}, 202);
    await eventually(async () => {
      const { projections: now } = (await read('leesmodellen', beheerder)) as { projections: object[] };
      expect(now).toEqual(
        projections.map(() => expect.objectContaining({ rebuilding: false, state: 'live' }) as unknown),
      );
    });
    await expectForgotten();
    expect(await read(report)).toEqual({ ...figures, asOf: expect.anything() as unknown });
  }, 120_000);

  it('is found nowhere, whatever was said of them: each field that takes words, on each route about people', async () => {
    const { id: organisatieId } = await write(beheerder, 'organisaties', {
      ...{ naam: 'CAW', kinds: ['partner'], services: [], languages: [], gemeenten: [] },
    });
    const { id: toeleiderId } = await write(beheerder, 'medewerkers', {
      account: { issuer: devIssuer, subject: 'collega' },
      grants: [{ rol: 'toeleider', nis: town, from: '2000-01-01' }],
    });
    const document = (await (await fetch(`${product.url}/api/docs-json`)).json()) as OpenApiDocument;
    const send = async (method: string, path: string, body: unknown) => {
      // A referral is opened by a reaction, soon.
      const { status, body: answer } = await eventually(async () => {
        const asked = await ask(toeleider, method, path, body);
        if (asked.status === 404) throw new Error(`${method} ${path} is not there`);
        return asked;
      });
      if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    };
    const shown = (path: string, after: Record<string, string>) => read(`${path}?position=${after['position']}`);
    const canaries = new Canaries(document, send, shown);
    const persoonId = await sayEverything(canaries, { organisatieId: organisatieId!, toeleiderId: toeleiderId! });
    expect(canaries.missing()).toEqual([]);
    const words = [...canaries.words];
    const foundIn = (text: string) => words.filter(([, word]) => text.includes(word)).map(([field]) => field);
    await eventually(async () => expect(foundIn(await product.dump()).length).toBeGreaterThan(words.length / 4));

    const verzoek = await write(beheerder, 'verzoeken', { persoonId, ground: 'toestemming-ingetrokken' });
    await eventually(async () => {
      expect(await read(`verzoeken/${verzoek['id']}`, beheerder)).toMatchObject({ status: 'done' });
      expect(foundIn(await product.dump())).toEqual([]);
    });
    expect(foundIn(product.logs())).toEqual([]);
  }, 120_000);

  it('stays forgotten after a stop, which is clean, and a start, which loses nothing', async () => {
    expect(await product.stop()).toBe(0);
    await product.start();
    const { total } = (await read('rapporten/hulpvragen?from=2016-01-01&to=2016-12-31')) as { total: number };
    expect(total).toBe(2);
    await expectForgotten();
  }, 60_000);
});

/** A person with something in every personal field of a dossier; the paths at which it is shown. */
async function plant(): Promise<{ persoonId: string; paths: string[]; at: string }> {
  const { id: persoonId } = await write(toeleider, 'personen', {
    naam: { voornaam: canary('voornaam'), familienaam: canary('familienaam') },
    contacttaal: 'che',
    telefoon: canary('tel'),
    email: `${canary('mail')}@example.be`,
    adres: { straat: canary('straat') },
    contactNote: canary('contact'),
  });
  const { id: huis } = await write(beheerder, 'organisaties', {
    naam: 'Huis van het Nederlands',
    kinds: ['partner'],
    services: [],
    languages: [],
    gemeenten: [],
  });
  const { id: aanmelding } = await write(toeleider, 'aanmeldingen', {
    ...{ channel: 'permanentie', source: 'onthaal', language: 'che', dutchDifficult: 'ja', hasWork: 'nee' },
    ...{ hasChildren: 'nee', happenedAt: '2016-01-10', note: canary('aanmelding') },
    contact: { telefoon: canary('aanmeldtel') },
  });
  await write(toeleider, `aanmeldingen/${aanmelding}/persoon`, { persoonId }, 200);
  const { id: traject } = await write(toeleider, 'zorgtrajecten', {
    ...{ persoonId, language: 'che', happenedAt: '2016-01-12', reason: canary('intake') },
  });
  const dossier = `zorgtrajecten/${traject}`;
  await write(toeleider, `${dossier}/doelen`, { description: canary('doel') });
  await write(toeleider, `${dossier}/notities`, { text: canary('notitie') });
  await write(toeleider, `${dossier}/metingen`, {
    scores: [{ domain: 'huisvesting', level: 2 }],
    note: canary('meting'),
  });
  await write(toeleider, `${dossier}/bezoeken`, {
    ...{ place: 'School', durationMinutes: 40, outcome: 'geholpen', note: canary('bezoek'), withWhom: canary('met') },
  });
  const { recorded: doorverwijzing } = await write(toeleider, `${dossier}/doorverwijzingen`, {
    ...{ organisatieId: huis, mode: 'actief', toldToClient: canary('verteld'), question: canary('vraag') },
  });
  const hulpvraag = {
    themes: [{ theme: 'wonen' }],
    actions: [],
    ...{ language: 'che', whoAsks: 'vrouw', statuut: 'oudkomer', nationality: 'RU', happenedAt: '2016-02-03' },
  };
  const { id: first } = await write(toeleider, 'hulpvragen', {
    ...{ ...hulpvraag, persoonId, zorgtrajectId: traject, question: canary('hulpvraag'), note: canary('nota') },
  });
  const { id: second } = await write(toeleider, 'hulpvragen', { ...hulpvraag, note: canary('anoniem') });
  await write(toeleider, `hulpvragen/${second}/persoon`, { persoonId }, 200);
  const answer = `doorverwijzingen/${doorverwijzing}`;
  // One word for all tries: a reaction opens the referral soon, and what was refused before is not kept.
  const feedback = canary('feedback');
  await eventually(() => write(toeleider, `${answer}/aanvaarding`, { feedback }, 200));
  const { position } = await write(toeleider, `${dossier}/notities`, { text: canary('laatste') });
  const at = position!;
  const seen = `?position=${at}`;
  return {
    persoonId: persoonId!,
    at,
    paths: [
      ...[`personen/${persoonId}${seen}`, `aanmeldingen/${aanmelding}${seen}`, `${dossier}/dossier${seen}&limit=100`],
      ...[`hulpvragen/${first}${seen}`, `hulpvragen/${second}${seen}`, `${answer}${seen}`, `${dossier}${seen}`],
    ],
  };
}

async function expectForgotten(): Promise<void> {
  expect(found(await product.dump())).toEqual([]);
  expect(found(product.logs())).toEqual([]);
}

function found(text: string): string[] {
  return planted.filter((word) => text.includes(word));
}

async function sign(subject: string, ...rollen: string[]): Promise<string> {
  return devToken(await devKey(product.dataDir), { subject, rollen, audience: 'polslag', lifetime: 3600 });
}

async function ask(token: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${product.url}/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'polslag-gemeente': town,
      ...(method !== 'GET' && { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

async function write(token: string, path: string, body: unknown, status = 201, method = 'POST') {
  const answer = await ask(token, method, path, body);
  if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function read(path: string, token = toeleider): Promise<object> {
  const answer = await ask(token, 'GET', path);
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
