import { Readable } from 'node:stream';
import type { Problem } from '../core/http/problem.ts';
import type { RowResult } from './import-row.ts';
import { jsonLines } from './ndjson-lines.ts';
import type { JsonLine } from './ndjson-lines.ts';

/** Rows under way at once: enough for the store to commit many together. */
const concurrency = 128;

/** The last line of an answer that broke off: of the rows without a line before it nothing is known. */
export interface Aborted {
  readonly status: 'aborted';
  readonly code: string;
  /** Where we failed: this id stands in our log. */
  readonly instance?: string;
}

/**
 * One line of answer for each line of the body, in order and as they come. A failure that is about no row ends it with
 * `Aborted`, so that whoever reads does not have to guess from a cut connection; the import can then be run again.
 */
export async function* bulkAnswer(
  body: Readable,
  answerTo: (line: JsonLine) => Promise<RowResult>,
  problemOf: (error: unknown) => Pick<Problem, 'code' | 'instance'>,
): AsyncGenerator<string> {
  try {
    const results = Readable.from(jsonLines(body)).map((line: JsonLine) => answerTo(line), { concurrency });
    for await (const result of results as AsyncIterable<RowResult>) yield lineOf(result);
  } catch (error) {
    // Whoever sent it is gone, and with them whoever would read this.
    if (body.errored) return;
    const { code, instance } = problemOf(error);
    yield lineOf({ status: 'aborted', code, ...(instance !== undefined && { instance }) });
  }
}

function lineOf(answer: RowResult | Aborted): string {
  return `${JSON.stringify(answer)}\n`;
}
