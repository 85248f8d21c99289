import { describe, expect, it } from '@jest/globals';
import { happenedRejections } from '#domain/kernel/happened-at';
import { Rejection } from '#domain/kernel/rejection';
import { executeRejections } from '#event-store/execute.rejections';
import { StoreUnavailableError } from '#event-store/event-log';
import type { WriteResult } from '#event-store/execute';
import { importCommandId } from '#event-store/ids';
import type { Call } from '../core/handling/call.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { HulpvraagRowBody } from './import.dto.ts';
import { importRow } from './import-row.ts';
import { OneAtATime } from './one-at-a-time.ts';

const gemeenteId = '6d9f4f0c-0000-5000-8000-000000000001';
const caller = {
  medewerkerId: 'm1',
  organisatieId: 'o1',
  gemeenteId,
  controllers: [gemeenteId],
  rol: 'coach',
} as const;
const row = {
  ref: 'K-1',
  happenedAt: '2016-03-02',
  themes: [{ theme: 'wonen' }],
  actions: [{ action: 'telefoneren' }],
  language: 'ara',
  whoAsks: 'vrouw',
  statuut: 'nieuwkomer',
  nationality: 'SY',
};
const written = (repeated: boolean) =>
  ({ id: 'h1', stream: 'hulpvraag-h1', revision: 0n, position: 1n, repeated }) as WriteResult;

async function answerTo(json: unknown, write: (call: Call) => Promise<WriteResult>) {
  const rows = { kind: 'hulpvragen', type: HulpvraagRowBody, write, turns: new OneAtATime() };
  return importRow({ line: 7, json }, caller, rows, 'nl');
}

describe('one row of an import', () => {
  it('is one command, the same whoever imports it', async () => {
    const calls: Call[] = [];
    const answer = await answerTo(row, (call) => {
      calls.push(call);
      return Promise.resolve(written(false));
    });
    expect(answer).toEqual({ line: 7, ref: 'K-1', status: 'imported' });
    expect(calls[0]?.commandId).toBe(importCommandId(gemeenteId, 'hulpvragen', 'K-1'));
  });

  it('that went in before changes nothing', async () => {
    const answer = await answerTo(row, () => Promise.resolve(written(true)));
    expect(answer).toEqual({ line: 7, ref: 'K-1', status: 'already-imported' });
  });

  it.each([
    ['idempotency-key-reused', executeRejections['idempotency-key-reused'], undefined, 'different'],
    ['command-forgotten', executeRejections['command-forgotten'], undefined, 'already-imported'],
    ['happened-in-future', happenedRejections['happened-in-future'], 'happenedAt', 'refused'],
  ] as const)('that is refused as %s says so', async (code, text, field, status) => {
    const answer = await answerTo(row, () => Promise.reject(new Rejection(code, text, field)));
    expect(answer).toEqual({ line: 7, ref: 'K-1', status, code, detail: text.nl, ...(field && { field }) });
  });

  it.each([
    [
      { ...row, ref: undefined },
      { field: 'ref', code: 'field-missing' },
    ],
    [
      { ...row, ref: ' ' },
      { ref: ' ', field: 'ref', code: 'text-not-readable' },
    ],
    [
      { ...row, happenedAt: '2016-02-30' },
      { field: 'happenedAt', code: 'moment-invalid' },
    ],
    [{ ...row, themes: [{ theme: 'wonen' }, { theme: 3 }] }, { field: 'themes.1.theme' }],
    [
      { ...row, happenedAt: '2026-03-29T02:30' },
      { field: 'happenedAt', code: 'moment-skipped' },
    ],
    [[row], { code: 'row-unreadable' }],
    [undefined, { code: 'row-unreadable' }],
    ['text', { code: 'row-unreadable' }],
  ])('that is not as documented is not tried: %j', async (json, expected) => {
    const answer = await answerTo(json, () => Promise.reject(new Error('tried')));
    expect(answer).toMatchObject({ line: 7, status: 'refused', ...expected });
  });

  it('with a field that does not exist is told which there are, and nothing is repeated', async () => {
    const answer = await answerTo({ ...row, 'Amina Kanarie': 'blauw' }, () => Promise.reject(new Error('tried')));
    expect(answer).toMatchObject({ line: 7, ref: 'K-1', status: 'refused', code: 'unknown-field' });
    expect(answer).not.toHaveProperty('field');
    expect(answer.allowed).toEqual(expect.arrayContaining(['ref', 'happenedAt', 'themes', 'note']));
    expect(answer.detail).toMatch(/veld dat niet bestaat/);
    const { themes } = row;
    const deeper = { ...row, themes: [...themes, { theme: 'werk', 'Amina Kanarie': 1 }] };
    const below = await answerTo(deeper, () => Promise.reject(new Error('tried')));
    expect(below).toMatchObject({ field: 'themes.1', code: 'unknown-field', allowed: ['subtheme', 'theme'] });
    expect(JSON.stringify([answer, below])).not.toMatch(/kanarie/i);
  });

  it('ends the import where the failure is not about the row', async () => {
    for (const error of [new StoreUnavailableError('gone'), new HttpProblem('outcome-unknown'), new Error('bug')]) {
      await expect(answerTo(row, () => Promise.reject(error))).rejects.toBe(error);
    }
  });
});
