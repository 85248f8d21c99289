import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { ApiStandIn } from './api-stand-in.ts';
import { figureRows } from './figure-rows.ts';

const basis = { unit: 'hulpvraag', basis: 'alle hulpvragen', of: 3 };
const answer = {
  report: 'hulpvragen',
  town: { nis: '34022', naam: 'Kortrijk' },
  from: '2016-03-01',
  to: '2016-04-30',
  asOf: { ordinal: '12' },
  remarks: [
    { from: '2016-03-01', to: '2016-03-31', text: '@SUM(A1:A9); enkel op afspraak' },
    { from: '2016-03-01', to: '2016-03-31', figure: 'averagePerDay', text: 'Enkel voormiddag open.' },
  ],
  total: 3,
  averagePerDay: { '2016-03': 0.1, '2016-04': null },
  whoAsksPercent: { vrouw: 67, man: 0 },
  place: { '=HYPERLINK("x")': 1, '+32 56': 1, '-1+1': 0, '-5': 1 },
  wijken: [
    { wijk: 'Sint-Jan', count: 2 },
    { wijk: '2', count: 1 },
  ],
  perMonthPerChannel: { '2016-03': { Brief: 1 }, '2016-04': { Brief: 0 } },
  topTwentySubthemes: [{ subtheme: 'NT2', count: 2, theme: 'Opleiding/oefenkansen' }],
  figures: { total: basis, whoAsks: basis },
  warnings: ['place: bij 1 van de 3 hulpvragen staat geen plaats.'],
};

describe('a report as rows', () => {
  const rows = figureRows(answer);
  const rowsOf = (figure: string) => rows.filter((row) => row.figure === figure);

  it('has a row for every value of every figure, also at 0, and a dash where there is none', () => {
    expect(rowsOf('averagePerDay').map(({ name, value }) => [name, value])).toEqual([
      ['2016-03', '0.1'],
      ['2016-04', '–'],
      ['toelichting 2016-03-01 – 2016-03-31', 'Enkel voormiddag open.'],
    ]);
    expect(rowsOf('perMonthPerChannel').map(({ name, value }) => [name, value])).toEqual([
      ['2016-03 Brief', '1'],
      ['2016-04 Brief', '0'],
    ]);
    expect(rowsOf('topTwentySubthemes')[0]).toMatchObject({ name: 'NT2 (Opleiding/oefenkansen)', value: '2' });
  });

  it('keeps unit and basis with each figure, and the remarks and warnings with the figures', () => {
    expect(rowsOf('total')).toEqual([
      { figure: 'total', name: '', value: '3', unit: 'hulpvraag', basis: 'alle hulpvragen', of: '3' },
    ]);
    expect(rowsOf('whoAsksPercent').every((row) => row.of === '3')).toBe(true);
    expect(rowsOf('remarks')[0]).toMatchObject({ name: '2016-03-01 – 2016-03-31', value: answer.remarks[0]!.text });
    expect(rowsOf('remarks')).toHaveLength(1);
    expect(rowsOf('warnings')[0]?.value).toBe(answer.warnings[0]);
  });
});

describe('npm run report', () => {
  const api = new ApiStandIn();
  let report: (args: string[]) => Promise<void>;
  let printed = '';
  const run = (...args: string[]) =>
    report(['hulpvragen', '--town', '34022', '--from', answer.from, '--to', answer.to, ...args]);

  beforeAll(async () => {
    process.env['API_URL'] = await api.listen();
    process.env['API_TOKEN'] = 'a-token';
    api.answers.set('/v1/rapporten/hulpvragen', answer);
    ({ report } = await import('./report.ts'));
  });
  afterAll(() => api.close());
  beforeEach(() => {
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('gives the JSON of the API as it is', async () => {
    await run('--format', 'json');
    expect(JSON.parse(printed)).toEqual(answer);
    expect(api.seen.at(-1)).toMatchObject({
      path: '/v1/rapporten/hulpvragen?from=2016-03-01&to=2016-04-30',
      town: '34022',
    });
  });

  it('gives CSV of which no cell is a formula, and numbers stay numbers', async () => {
    await run('--format', 'csv');
    const [header, ...lines] = parse(printed, { delimiter: ';' });
    expect(header).toEqual(['cijfer', 'rij', 'waarde', 'eenheid', 'basis', 'op']);
    expect(lines.filter(([figure]) => figure === 'place').map(([, name]) => name)).toEqual([
      ...[`'=HYPERLINK("x")`, `'+32 56`, `'-1+1`, '-5'],
    ]);
    expect(lines.filter(([figure]) => figure === 'wijken').map(([, name, value]) => [name, value])).toEqual([
      ['Sint-Jan', '2'],
      ['2', '1'],
    ]);
    expect(lines.find(([figure]) => figure === 'remarks')?.[2]).toBe(`'@SUM(A1:A9); enkel op afspraak`);
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+$)/);
  });

  it('gives a table for reading, with the unit and basis above each figure', async () => {
    await run();
    expect(printed).toContain('total  (hulpvraag; alle hulpvragen)');
    expect(printed).toMatch(/Sint-Jan +2\n/);
    expect(printed).toMatch(/averagePerDay\n.*\n.*\n {2}toelichting 2016-03-01 – 2016-03-31 +Enkel voormiddag open\./);
  });

  it('says what is missing in a call', async () => {
    await expect(report(['bereik', '--from', '2016-01-01'])).rejects.toMatchObject({ exitCode: 2 });
    await expect(run('--format', 'pdf')).rejects.toThrow('json, csv, table');
    await expect(report(['iets'])).rejects.toThrow('hulpvragen|bereik');
  });
});
