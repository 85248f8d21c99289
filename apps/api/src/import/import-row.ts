import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { Rejection } from '#domain/kernel/rejection';
import type { WriteResult } from '#event-store/execute';
import { importCommandId } from '#event-store/ids';
import { SeenStreams } from '#event-store/seen';
import { townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import type { Caller } from '../core/access/caller.ts';
import { HttpProblem, httpProblems } from '../core/http/problem.ts';
import type { ProblemLanguage } from '../core/http/problem.ts';
import { failedChecks } from '../core/http/failed-checks.ts';
import { fieldProblemTexts } from '../core/http/field-problems.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { JsonLine } from './ndjson-lines.ts';

/** What became of one row of a bulk body. `different`: imported before, and it has changed since. */
export interface RowResult {
  readonly line: number;
  readonly ref?: string;
  readonly status: 'imported' | 'already-imported' | 'different' | 'refused';
  readonly code?: string;
  readonly field?: string;
  /** Why, for people. */
  readonly detail?: string;
  /** With `unknown-field`: the names that are known there. */
  readonly allowed?: readonly string[];
}

type Refusal = Pick<RowResult, 'field' | 'detail' | 'allowed'> & { readonly code: string };

export interface ImportedRow {
  readonly ref: string;
}

export interface RowImport<Row extends ImportedRow> {
  /** Part of each row's command id: the same row is the same command, whoever imports it. */
  readonly kind: string;
  readonly type: new () => Row;
  readonly write: (call: Call, row: Row) => Promise<WriteResult>;
  /** Rows of the same ref wait for each other: the first in the body is the one that is kept. */
  readonly turns: OneAtATime;
}

const unreadable = {
  nl: 'Deze regel is geen leesbaar JSON-object.',
  fr: 'Cette ligne n’est pas un objet JSON lisible.',
  en: 'This line is no readable JSON object.',
} as const;

/** Decides, seals and appends one row on its own. A row that is refused leaves nothing behind. */
export async function importRow<Row extends ImportedRow>(
  { line, json }: JsonLine,
  caller: Caller,
  rows: RowImport<Row>,
  language: ProblemLanguage,
): Promise<RowResult> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { line, status: 'refused', code: 'row-unreadable', detail: unreadable[language] };
  }
  const row = plainToInstance(rows.type, json);
  const errors = await validate(row, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const [problem] = failedChecks(errors);
  const named = typeof row.ref === 'string' ? { ref: row.ref.slice(0, 200) } : {};
  if (problem) {
    const { field, ...wrong } = problem;
    const detail = fieldProblemTexts[problem.code][language];
    return { line, ...named, status: 'refused', ...wrong, ...(field !== '' && { field }), detail };
  }

  const commandId = importCommandId(townOf(caller), rows.kind, row.ref);
  try {
    const call = { caller, commandId, expectedRevision: undefined, seen: new SeenStreams() };
    const { repeated } = await rows.turns.take(commandId, () => rows.write(call, row));
    return { line, ...named, status: repeated ? 'already-imported' : 'imported' };
  } catch (error) {
    const refusal = refusalOf(error, language);
    if (!refusal) throw error;
    return { line, ...named, status: statusOf(refusal.code), ...refusal };
  }
}

/** What went in and was forgotten since is in: nobody can tell any more whether the row has changed. */
function statusOf(code: string): RowResult['status'] {
  if (code === 'command-forgotten') return 'already-imported';
  return code === 'idempotency-key-reused' ? 'different' : 'refused';
}

/** Only a decision's refusal is about the row; any other failure ends the import, which can be run again. */
function refusalOf(error: unknown, language: ProblemLanguage): Refusal | undefined {
  if (error instanceof Rejection) {
    const { code, field, text } = error;
    return { code, ...(field !== undefined && { field }), detail: text[language] };
  }
  if (error instanceof HttpProblem && error.code === 'not-found') {
    return { code: error.code, detail: httpProblems['not-found'][language] };
  }
  return undefined;
}
