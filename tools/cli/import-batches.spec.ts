import { describe, expect, it } from '@jest/globals';
import type { TableRow } from '../import-files/table.ts';
import { batchesOf } from './import-batches.ts';
import type { Batch } from './import-batches.ts';
import { reasonOf } from './import-reasons.ts';

const bounds = { rows: 4, firstRows: 2, length: 100 };
const map = ({ ref = '' }: TableRow['cells']) =>
  ref === 'bad' ? { problems: [{ column: 'ref', code: 'dubbel' as const, message: 'Fout.' }] } : { body: { ref } };
const problem = { column: '', code: 'rij-onleesbaar' as const, message: 'Onleesbaar.' };

async function batches(refs: readonly string[]): Promise<Batch[]> {
  const rows = refs.map((ref, index) => ({ line: 10 + index, cells: { ref }, ...(ref === '' && { problem }) }));
  return Array.fromAsync(batchesOf(streamOf(rows), map, bounds));
}

async function* streamOf(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

describe('batches', () => {
  it('begin with a short one, and keep the line of each row', async () => {
    const found = await batches(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(found.map(({ lines }) => lines)).toEqual([[10, 11], [12, 13, 14, 15], [16]]);
    expect(found[0]?.bodies).toEqual(['{"ref":"a"}', '{"ref":"b"}']);
    expect(await batches([])).toEqual([]);
  });

  it('count bad rows too, so that a file of nothing else does not gather in memory', async () => {
    const found = await batches(['bad', '', 'c', 'bad', 'bad', 'bad', 'g']);
    expect(found.map(({ lines, bad }) => [lines, bad.map(({ line }) => line)])).toEqual([
      [[], [10, 11]],
      [[12], [13, 14, 15]],
      [[16], []],
    ]);
    expect(found[0]?.bad[1]?.problems).toEqual([problem]);
  });

  it('end early where their rows are long', async () => {
    const found = await batches(['a', 'b', 'x'.repeat(95), 'd', 'e']);
    expect(found.map(({ lines }) => lines)).toEqual([[10, 11], [12], [13, 14]]);
  });
});

describe('the reason why a row did not go in', () => {
  it('is a Dutch sentence with the column that the field comes from', () => {
    const told = { code: 'happened-in-future', field: 'happenedAt', detail: 'Dit tijdstip ligt in de toekomst.' };
    expect(reasonOf({ line: 1, status: 'refused', ...told })).toEqual({
      ...{ column: 'happenedAt', code: 'happened-in-future' },
      message: 'Dit tijdstip ligt in de toekomst.',
    });
    expect(reasonOf({ line: 1, status: 'refused', code: 'is-not-told', field: 'actions.2.action' })).toMatchObject({
      ...{ column: 'actions', code: 'is-not-told', message: 'Deze rij wordt zo niet aanvaard.' },
    });
    expect(reasonOf({ line: 1, status: 'refused' })).toMatchObject({ column: '', code: 'refused' });
    expect(reasonOf({ line: 1, status: 'different', code: 'idempotency-key-reused' })).toMatchObject({ column: 'ref' });
  });
});
