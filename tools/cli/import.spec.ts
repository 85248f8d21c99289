import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { csvText } from '../import-files/csv-text.ts';
import { temporaryFile } from '../import-files/test-support.ts';
import { aanmeldingColumns } from '../kortrijk/aanmelding-row.ts';
import { hulpvraagColumns } from '../kortrijk/hulpvraag-row.ts';
import { randomAanmeldingen } from '../kortrijk/random-aanmeldingen.ts';
import { ApiStandIn } from './api-stand-in.ts';

// Against a stand-in of the bulk route; the real one is put to the test end to end.
const api = new ApiStandIn();
let importFile: (args: string[]) => Promise<void>;
let demo: (args: string[]) => Promise<void>;
let printed = '';

beforeAll(async () => {
  process.env['API_URL'] = await api.listen();
  process.env['API_TOKEN'] = 'a-token';
  // The address is read when the module is.
  ({ importFile } = await import('./import.ts'));
  ({ demo } = await import('./demo.ts'));
});
afterAll(() => api.close());
beforeEach(() => {
  printed = '';
  api.rows.clear();
  api.seen.length = 0;
  api.mostUnderWay = 0;
  api.answers.set('/v1/gemeente', { taxonomieVersion: 1, themes: taxonomieV1.themes });
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

const row = (ref: string | number, note = '', themes = 'Wonen') => ({
  ...{ ref: `r${ref}`, happenedAt: '2016-03-02', themes, note, place: '', language: '', actions: '', whoAsks: '' },
  ...{ statuut: '', nationality: '', woonplaats: '', wijk: '' },
});
const fileOf = (rows: ReturnType<typeof row>[]) => temporaryFile('in.csv', csvText(hulpvraagColumns, rows));
const run = (path: string, town = '34022') => importFile(['hulpvragen', path, '--town', town]);
const many = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
const counts = () => [...printed.matchAll(/^ {2}[a-zïë, ]+ ([\d.]+)$/gm)].map(([, count]) => count);
const errors = (path: string) => readFileSync(`${path}.fouten.csv`, 'utf8').trim().split('\r\n').slice(1);

describe('npm run import', () => {
  it('sends every row once, in requests of about 2,000 of which two are under way, and says what became of them', async () => {
    const path = fileOf(many(6500));
    await run(path);
    expect(api.rows.size).toBe(6500);
    expect(JSON.parse(api.rows.get('r1')!)).toMatchObject({ ref: 'r1', themes: [{ theme: 'wonen' }] });
    const [themes, ...requests] = api.seen;
    expect(themes!.path).toBe('/v1/gemeente');
    expect(requests.map(({ body }) => body).sort()).toEqual([1000, 1500, 2000, 2000]);
    expect([api.mostUnderWay, new Set(api.seen.map(({ town }) => town))]).toEqual([2, new Set(['34022'])]);
    expect(printed).toMatch(/^6\.500 rijen in \d+,\d s \([\d.]+ rijen\/s\)\n/);
    expect(counts()).toEqual(['6.500', '0', '0', '0']);
    expect([process.exitCode, existsSync(`${path}.fouten.csv`)]).toEqual([undefined, false]);
  });

  it('does no harm a second time, and tells what is different now', async () => {
    await run(fileOf(many(3)));
    const path = fileOf([row(1), row(2, 'nu anders'), row(3), row(4)]);
    printed = '';
    await run(path);
    expect([counts(), process.exitCode]).toEqual([['1', '2', '1', '0'], 1]);
    const reason = 'Een rij met deze ref ging eerder anders in; wat er staat, is niet gewijzigd.';
    expect(errors(path)).toEqual([`3;ref;different;"${reason}"`]);
  });

  it('writes down bad rows by line, column and reason, in the order of the file, and imports the good ones', async () => {
    const rows = many(2600);
    rows[1] = row(2, '', 'Ruimtevaart');
    rows[2] = row(3, 'twee\nregels');
    rows[1500] = row(1501, 'weiger');
    rows[2500] = row(2501, 'x'.repeat(5000));
    const path = fileOf(rows);
    await run(path);
    expect([counts(), process.exitCode, api.rows.size]).toEqual([['2.597', '0', '0', '3'], 1, 2597]);
    expect(errors(path)).toEqual([
      '3;themes;onbekende-waarde;"""Ruimtevaart"" is geen thema van de gemeente."',
      '1503;themes;theme-unknown;Dit thema of subthema staat niet in de taxonomie van de gemeente.',
      '2503;note;te-lang;"""note"" heeft 5000 tekens; 4000 is het meeste."',
    ]);
    expect(printed).toContain(`Wat niet inging, staat met de reden in ${path}.fouten.csv`);
  });

  it('imports nothing where no row is good, and sends none', async () => {
    await run(fileOf(Array.from({ length: 3000 }, () => row(1, '', 'Ruimtevaart'))));
    expect([counts(), api.seen.length]).toEqual([['0', '0', '0', '3.000'], 1]);
  });

  it.each([
    ['breek af', /^De API brak de import af \(store-unavailable\)\. .*Er zijn \d+ rijen binnen\. .*geen kwaad/],
    ['verbreek', /^De verbinding met de API werd verbroken\. .*Er zijn \d+ rijen binnen\. .*geen kwaad/],
  ])('stops at "%s", keeps what it knows, and goes on where it is run again', async (note, sentence) => {
    const rows = many(9000);
    rows[100] = row(101, '', 'Ruimtevaart');
    rows[2000] = row(2001, note);
    const path = fileOf(rows);
    await expect(run(path)).rejects.toThrow(sentence);
    expect(api.rows.size).toBeLessThan(7000);
    expect(errors(path)[0]).toMatch(/^102;themes;/);

    rows[2000] = row(2001);
    writeFileSync(path, csvText(hulpvraagColumns, rows));
    await run(path);
    expect([api.rows.size, process.exitCode]).toEqual([8999, 1]);
  });

  it('sends nothing of a file that is not whole, nor for a wrong call', async () => {
    await expect(run(temporaryFile('in.csv', 'ref,themes\r\nr1,Wonen\r\n'))).rejects.toThrow('"happenedAt"');
    await expect(run('/nergens/in.csv')).rejects.toThrow('kan niet gelezen worden');
    await expect(importFile(['hulpvragen', 'x.csv'])).rejects.toThrow('--town');
    await expect(importFile(['hulpvraag', 'x.csv', '--town', '34022'])).rejects.toMatchObject({ exitCode: 2 });
    expect(api.seen).toEqual([]);
  });

  it('reads themes by the taxonomy that the town has now, not by the first', async () => {
    const themes = [{ code: 'huisvesting', nl: 'Een dak', reference: 'polslag:thema:wonen', subthemes: [] }];
    api.answers.set('/v1/gemeente', { taxonomieVersion: 2, themes });
    const path = fileOf([row(1, '', 'Een dak'), row(2, '', 'huisvesting'), row(3)]);
    await run(path);
    expect(counts()).toEqual(['2', '0', '0', '1']);
    for (const ref of ['r1', 'r2']) {
      expect(JSON.parse(api.rows.get(ref)!)).toMatchObject({ themes: [{ theme: 'huisvesting' }] });
    }
    expect(errors(path)).toEqual(['4;themes;onbekende-waarde;"""Wonen"" is geen thema van de gemeente."']);

    api.answers.set('/v1/gemeente', { taxonomieVersion: 0, themes: [] });
    await expect(run(path)).rejects.toThrow('nog geen thema');
  });

  it('waits for a town that was taken into use just now', async () => {
    api.notYetVisible = 2;
    await run(fileOf(many(1)));
    expect([counts(), api.notYetVisible]).toEqual([['1', '0', '0', '0'], 0]);
  });

  it('says what the API says where it refuses the town', async () => {
    await expect(run(fileOf(many(1)), '99999')).rejects.toThrow('Dit mag u niet in deze gemeente. (not-allowed)');
  });

  it('imports aanmeldingen by their own route', async () => {
    const path = temporaryFile('in.csv', csvText(aanmeldingColumns, randomAanmeldingen(1, 50)));
    await importFile(['aanmeldingen', path, '--town', '34022']);
    expect([counts(), api.seen.map((request) => request.path)]).toEqual([
      ['50', '0', '0', '0'],
      ['/v1/import/aanmeldingen'],
    ]);
    expect(JSON.parse(api.rows.get('A1-1')!)).toHaveProperty('channel');
  });

  it('finds a file from the folder that npm was called in', async () => {
    const path = fileOf(many(1));
    const before = process.env['INIT_CWD'];
    process.env['INIT_CWD'] = dirname(path);
    await run(basename(path)).finally(() => {
      if (before === undefined) delete process.env['INIT_CWD'];
      else process.env['INIT_CWD'] = before;
    });
    expect(api.rows.size).toBe(1);
  });
});

describe('npm run demo', () => {
  it('takes Kortrijk into use with its opening days and a remark, and imports its half-year', async () => {
    await demo(['kortrijk']);
    expect(api.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v1/gemeenten',
      'POST /v1/taxonomieen',
      'PUT /v1/gemeente/openingsdagen',
      'PUT /v1/gemeente/wijken',
      'POST /v1/gemeente/toelichtingen',
      'GET /v1/gemeente',
      'POST /v1/import/hulpvragen',
    ]);
    expect([api.rows.size, counts()]).toEqual([866, ['866', '0', '0', '0']]);
    expect(printed).toContain('npm run -s report -- hulpvragen --town 34022 --from 2015-12-01 --to 2016-07-31');
    const keys = api.seen.slice(0, 5).map(({ key }) => key);
    printed = '';
    await demo(['kortrijk']);
    expect([counts(), api.seen.slice(7, 12).map(({ key }) => key)]).toEqual([['0', '866', '0', '0'], keys]);
    await expect(demo(['gent'])).rejects.toMatchObject({ exitCode: 2 });
  });
});
