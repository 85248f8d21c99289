import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { TestStack } from '../testing/stack.ts';

interface Report {
  readonly total: number;
  readonly asOf: { readonly ordinal: string };
  readonly themes: Readonly<Record<string, number>>;
  readonly themeMentions: Readonly<Record<string, number>>;
  readonly topTwentySubthemes: readonly { readonly subtheme: string; readonly theme: string; readonly count: number }[];
}

const nis = '34022';
const period = 'from=2016-03-01&to=2016-03-31';

/** Wonen got another code and name, Werk another name; Varia went; Huursubsidie is called something else. */
const second = {
  version: 2,
  themes: taxonomieV1.themes
    .filter(({ code }) => code !== 'varia')
    .map((theme) => {
      if (theme.code === 'werk') return { ...theme, nl: 'Werk en opleiding' };
      if (theme.code !== 'wonen') return theme;
      const subthemes = theme.subthemes.map((one) =>
        one.code === 'huursubsidie' ? { ...one, code: 'huurpremie', nl: 'Huurpremie' } : one,
      );
      return { ...theme, code: 'huisvesting', nl: 'Huisvesting', subthemes };
    }),
};

let stack: TestStack;
let beheerder: string;
let toeleider: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(nis, 'Kortrijk');
  beheerder = await stack.sign('dev-beheerder', ['beheerder']);
  toeleider = await stack.token('toeleider', nis);
}, 60_000);
afterAll(() => stack.stop());

async function asks(...themes: readonly { readonly theme: string; readonly subtheme?: string }[]): Promise<string> {
  const body = {
    ...{ happenedAt: '2016-03-02', language: 'che', whoAsks: 'man', statuut: 'andere', nationality: 'RU' },
    ...{ themes, actions: [] },
  };
  const { position } = await stack.expect(201, '/v1/hulpvragen', { method: 'POST', token: toeleider, body });
  return position!;
}

async function report(more: string): Promise<Report> {
  const headers = { 'polslag-gemeente': nis };
  return stack.expect<Report>(200, `/v1/rapporten/hulpvragen?${period}${more}`, { token: beheerder, headers });
}

async function publish(body: object): Promise<string> {
  const headers = { 'polslag-gemeente': nis };
  const ask = { method: 'POST', token: beheerder, headers, body };
  return (await stack.expect(201, '/v1/taxonomieen', ask)).position!;
}

describe('a report over two versions of the taxonomy', () => {
  let before: Report;

  it('names themes by the version that holds, and as of before says what it said then', async () => {
    await asks({ theme: 'wonen', subtheme: 'huursubsidie' }, { theme: 'varia' });
    await asks({ theme: 'varia' });
    before = await report(`&position=${await asks({ theme: 'werk', subtheme: 'zoekt-werk' })}`);
    expect(before.themes).toMatchObject({ Wonen: 1, Werk: 1, Varia: 1 });

    const published = await report(`&position=${await publish(second)}`);
    expect(published.total).toBe(3);
    const again = await report(`&asOf=${before.asOf.ordinal}`);
    expect(JSON.stringify(again)).toBe(JSON.stringify(before));
  });

  it('counts what was registered under version 1 with the theme that has its reference now', async () => {
    const last = await asks({ theme: 'huisvesting', subtheme: 'huurpremie' });
    const now = await report(`&position=${last}`);
    expect([now.total, Object.keys(now.themes).length]).toEqual([4, 14]);
    expect(now.themes).toMatchObject({ Huisvesting: 2, 'Werk en opleiding': 1, 'Varia (versie 1)': 1 });
    expect(now.themeMentions).toMatchObject({ Huisvesting: 2, 'Varia (versie 1)': 2 });
    expect(now.topTwentySubthemes).toEqual([
      { subtheme: 'Huurpremie', count: 2, theme: 'Huisvesting' },
      { subtheme: 'Zoekt werk', count: 1, theme: 'Werk en opleiding' },
    ]);
    expect(JSON.stringify(await report(`&asOf=${before.asOf.ordinal}`))).toBe(JSON.stringify(before));
  });

  it('says the same after the versions were read from the log again', async () => {
    const now = await report('');
    await stack.rebuild('taxonomieen');
    expect(JSON.stringify(await report(`&asOf=${now.asOf.ordinal}`))).toBe(JSON.stringify(now));
    expect(JSON.stringify(await report(`&asOf=${before.asOf.ordinal}`))).toBe(JSON.stringify(before));
  });
});
