/** What nobody sends who means well: for paths, headers and queries. */

export const inPath = ['niets', '0', "a'b", '%', '..', 'é🌷', 'x'.repeat(120), '00000000-0000-0000-0000-000000000000'];
export const keys = ['', ' ', 'a b', 'é', 'x'.repeat(201), 'dezelfde', 'dezelfde', 'k-1', 'k-2', undefined];
export const revisions = [
  '"0"',
  '"1"',
  '"999999999999999999"',
  '"-1"',
  '0',
  '*',
  'W/"0"',
  '"1", "2"',
  '""',
  '"9999999999999999999"',
];
export const mediaTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'multipart/form-data; boundary=x',
  'application/xml',
  ';;;',
  'application/x-ndjson',
  'application/json',
  undefined,
];
export const inQuery = [
  '',
  'null',
  '-1',
  '0',
  '1',
  '999999999999999',
  '9'.repeat(30),
  '1e3',
  'NaN',
  '2016-02-30',
  '%00',
  '\u0000',
  '🌷',
  "'",
  'WyIx',
  'eyJhIjoxfQ',
  'WzEsMl0',
  'x'.repeat(600),
];
/** Cursors that nobody was given: what they hold fits no list, or only some. */
export const cursors = [
  ['x', 'y'],
  ['\u0000', 'y'],
  [1e308, 'y'],
  [2 ** 60, 'y'],
  [-1, ''],
  [1.5, 'y'],
  ['2016-01-01', '00000000-0000-4000-8000-000000000000'],
  ['9999-99-99', '00000000-0000-4000-8000-000000000000'],
  [null, null],
  [],
  {},
].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));

/** Positions that are none, or long past: one that never comes would be waited for. */
export const positions = ['', '-1', '0', '1', '1e3', 'x', '0x10', '١', '0'.repeat(19), '0'.repeat(20)];

export const languages = ['nl', 'fr-BE', 'en;q=0.1', '*', ';;', 'x'.repeat(300)];
