import { describe, expect, it } from '@jest/globals';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { hulpvraagColumns } from '../kortrijk/hulpvraag-row.ts';
import { kortrijkHulpvragen } from '../kortrijk/generate.ts';
import { randomHulpvragen } from '../kortrijk/random-hulpvragen.ts';
import { aanmeldingImportColumns, aanmeldingRow } from './aanmelding-row.ts';
import { hulpvraagImportColumns, hulpvraagRow } from './hulpvraag-row.ts';

const least = { ref: 'a1', happenedAt: '2016-02-29', themes: 'Wonen' };
const problemsOf = (cells: Record<string, string>) =>
  (hulpvraagRow({ ...least, ...cells }, taxonomieV1).problems ?? []).map(({ column, code }) => `${column} ${code}`);

describe('a row of hulpvragen', () => {
  it('becomes the body for the API, from Dutch names or codes', () => {
    const body = {
      ref: 'a1',
      happenedAt: '2016-03-02T23:59',
      themes: [
        { theme: 'juridisch-stadhuis-verblijf', subtheme: 'afspraak-maken-verzetten' },
        { theme: 'financieel-inkomen-tegemoetkoming' },
      ],
      place: 'niet-geregistreerd',
      language: 'bnt',
      actions: [{ action: 'op-pad-gaan' }, { action: 'mailen' }],
      whoAsks: 'wil-niet-zeggen',
      statuut: 'zonder-wettig-verblijf',
      nationality: 'CSXX',
      woonplaats: '34022',
      wijk: 'Sint-Jan',
      note: 'Zei "ja";\nkomt terug',
    };
    const inDutch = {
      ref: ' a1 ',
      happenedAt: '2016-03-02T23:59',
      themes: 'Juridisch, stadhuis, verblijf > Afspraak maken/verzetten; Financieel, inkomen/tegemoetkoming',
      place: 'niet geregistreerd',
      language: 'Bantoetalen',
      actions: 'Op pad gaan; MAILEN',
      whoAsks: 'wil niet zeggen',
      statuut: 'Zonder wettig verblijf',
      nationality: 'Servië-Montenegro',
      woonplaats: '34022',
      wijk: 'Sint-Jan',
      note: 'Zei "ja";\nkomt terug',
    };
    expect(hulpvraagRow(inDutch, taxonomieV1)).toEqual({ body });
    const inCodes = {
      ...inDutch,
      themes:
        'juridisch-stadhuis-verblijf>afspraak-maken-verzetten;financieel-inkomen-tegemoetkoming > niet nader bepaald',
      place: body.place,
      language: 'bnt',
      actions: 'op-pad-gaan;mailen;',
      whoAsks: body.whoAsks,
      statuut: body.statuut,
      nationality: 'csxx',
    };
    expect(hulpvraagRow(inCodes, taxonomieV1)).toEqual({ body });
  });

  it('says not registered for an empty cell, and nothing for an empty place', () => {
    const absent = 'niet-geregistreerd';
    expect(hulpvraagRow(least, taxonomieV1).body).toEqual({
      ref: 'a1',
      happenedAt: '2016-02-29',
      themes: [{ theme: 'wonen' }],
      language: absent,
      actions: [],
      whoAsks: absent,
      statuut: absent,
      nationality: absent,
    });
  });

  it.each([
    [{ ref: '' }, ['ref verplicht']],
    [{ ref: 'x'.repeat(101) }, ['ref te-lang']],
    [{ ref: 'a\u0000b' }, ['ref ongeldige-tekst']],
    [{ note: 'half \ud800' }, ['note ongeldige-tekst']],
    [{ happenedAt: '' }, ['happenedAt verplicht']],
    [{ happenedAt: '2015-02-29' }, ['happenedAt onmogelijke-datum']],
    [{ happenedAt: '2016-13-01' }, ['happenedAt onmogelijke-datum']],
    [{ happenedAt: '2016-03-02T24:00' }, ['happenedAt onmogelijke-datum']],
    [{ happenedAt: '2016-03-27T02:30' }, ['happenedAt onmogelijke-datum']],
    [{ happenedAt: '2015-10-25T02:30' }, []],
    [{ happenedAt: '02/03/2016' }, ['happenedAt onmogelijke-datum']],
    [{ happenedAt: '2016-03-02T10:00Z' }, ['happenedAt onmogelijke-datum']],
    [{ themes: ' ; ' }, ['themes verplicht']],
    [{ themes: 'Ruimtevaart' }, ['themes onbekende-waarde']],
    [{ themes: 'Wonen > NT2' }, ['themes onbekende-waarde']],
    [{ themes: 'Wonen > Huursubsidie > x' }, ['themes onbekende-waarde']],
    [{ themes: 'Wonen; wonen' }, ['themes dubbel']],
    [{ themes: 'Wonen; Wonen > Huursubsidie' }, []],
    [{ themes: 'Wonen; Werk; Varia; Onderwijs' }, ['themes te-veel']],
    [{ actions: 'Mailen; mailen' }, ['actions dubbel']],
    [{ actions: 'Faxen' }, ['actions onbekende-waarde']],
    [{ wijk: 'bij Jan (0470 00 00 00)' }, ['wijk onbekende-waarde']],
    [{ wijk: "'t Hoge 2" }, []],
    [{ woonplaats: '8500' }, ['woonplaats onbekende-waarde']],
    [
      { place: 'Thuis', language: 'Elfs', whoAsks: 'kat', statuut: 'x', nationality: 'Narnia', wijk: 'x'.repeat(61) },
      ['place', 'language', 'whoAsks', 'statuut', 'nationality', 'wijk'].map((name) => `${name} onbekende-waarde`),
    ],
  ])('%j: %j', (cells: Record<string, string>, problems) => {
    expect(problemsOf(cells)).toEqual(problems);
  });

  it('takes every row of the Kortrijk half-year and of random sets', () => {
    expect(hulpvraagColumns).toEqual(hulpvraagImportColumns.required);
    const rows = [...kortrijkHulpvragen(), ...randomHulpvragen(1, 500)];
    expect(
      rows.map((row) => hulpvraagRow({ ...row }, taxonomieV1).problems).filter((problems) => problems !== undefined),
    ).toEqual([]);
  });
});

describe('a row of aanmeldingen', () => {
  const cells = {
    ...{ ref: 'b1', happenedAt: '2026-01-05', channel: 'Outreach op straat', source: 'Kind en Gezin' },
    ...{ dutchDifficult: 'Onmogelijk', hasWork: 'nee', hasChildren: '', language: 'ti', arrivedAt: '2025-12-31' },
  };

  it('becomes the body for the API', () => {
    expect(Object.keys(cells)).toEqual([...aanmeldingImportColumns.required, ...aanmeldingImportColumns.optional]);
    expect(aanmeldingRow(cells)).toEqual({
      body: {
        ref: 'b1',
        happenedAt: '2026-01-05',
        channel: 'outreach',
        source: 'kind-en-gezin',
        dutchDifficult: 'onmogelijk',
        hasWork: 'nee',
        hasChildren: 'niet-geregistreerd',
        language: 'tir',
        arrivedAt: '2025-12-31',
      },
    });
    expect(aanmeldingRow({ ...cells, dutchDifficult: 'ok', arrivedAt: '' }).body).not.toHaveProperty('arrivedAt');
  });

  it('names everything that is wrong with it', () => {
    const { problems } = aanmeldingRow({ ...cells, channel: 'postduif', hasWork: 'soms', arrivedAt: '2025-12-32' });
    expect(problems?.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'channel onbekende-waarde',
      'hasWork onbekende-waarde',
      'arrivedAt onmogelijke-datum',
    ]);
    expect(problems?.[0]?.message).toBe('"postduif" is geen kanaal uit de lijst.');
  });
});
