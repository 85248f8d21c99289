import type { BadRow, Batch } from './import-batches.ts';
import { linesOf } from './import-lines.ts';
import { reasonOf } from './import-reasons.ts';
import type { RowResult } from './import-reasons.ts';
import { CliError } from './session.ts';
import type { Session } from './session.ts';

/** What became of the rows of a batch. */
export interface BatchOutcome {
  readonly statuses: Readonly<Record<RowResult['status'], number>>;
  readonly bad: readonly BadRow[];
  /** Set where the API did not answer for every row: why, in one sentence. */
  readonly stopped?: string;
}

/** A line that the API answers instead of results when it has to give up. */
interface Aborted {
  readonly status: 'aborted';
  readonly code?: string;
  /** Under which the API logged why. */
  readonly instance?: string;
}

/** Sends one request and follows its results as they come. Never throws: what was answered before a failure counts. */
export async function sendBatch(
  session: Pick<Session, 'stream'>,
  target: { readonly path: string; readonly town: string },
  batch: Batch,
  onRow: () => void,
): Promise<BatchOutcome> {
  const statuses = { imported: 0, 'already-imported': 0, different: 0, refused: 0 };
  const bad: BadRow[] = [];
  if (batch.bodies.length === 0) return { statuses, bad };
  let answered = 0;
  let stopped: string | undefined;
  try {
    const body = new Blob([batch.bodies.join('\n'), '\n']).stream();
    for await (const text of linesOf(await session.stream(target.path, target.town, body))) {
      const result = JSON.parse(text) as RowResult | Aborted;
      if (result.status === 'aborted') {
        stopped = `De API brak de import af (${[result.code, result.instance].filter(Boolean).join(', ')}).`;
        break;
      }
      const line = batch.lines[result.line - 1];
      if (line === undefined || !(result.status in statuses)) {
        stopped = 'De API gaf een antwoord dat deze import niet kent.';
        break;
      }
      answered += 1;
      statuses[result.status] += 1;
      if (result.status === 'refused' || result.status === 'different')
        bad.push({ line, problems: [reasonOf(result)] });
      onRow();
    }
  } catch (error) {
    // What the API or the session says is a sentence already; anything else is a stream that broke.
    stopped = error instanceof CliError ? error.message : 'De verbinding met de API werd verbroken.';
  }
  if (stopped === undefined && answered < batch.bodies.length) stopped = 'De API gaf niet op elke rij antwoord.';
  return { statuses, bad, ...(stopped !== undefined && { stopped }) };
}
