import type { MappedRow } from '../import-files/row-problem.ts';
import type { ReportedProblem } from '../import-files/error-report.ts';
import type { TableRow } from '../import-files/table.ts';

/** A row that does not go in, by the line of the file where it starts. */
export interface BadRow {
  readonly line: number;
  readonly problems: readonly ReportedProblem[];
}

/** Some rows that follow each other in the file. */
export interface Batch {
  /** One row of JSON each, in order. */
  readonly bodies: readonly string[];
  /** The line of the file of each body. */
  readonly lines: readonly number[];
  /** The rows among them that cannot be sent. */
  readonly bad: readonly BadRow[];
}

export interface BatchBounds {
  /** Rows of a batch, good or bad. */
  readonly rows: number;
  /** Rows of the first, so that of two requests one is always halfway when the other ends. */
  readonly firstRows: number;
  /** Characters of JSON in a batch: long notes must not add up. */
  readonly length: number;
}

const usual: BatchBounds = { rows: 2000, firstRows: 1000, length: 4 * 1024 * 1024 };

/** Maps rows as they are asked for, and holds no more than one batch of them. */
export async function* batchesOf(
  rows: AsyncIterable<TableRow>,
  map: (cells: TableRow['cells']) => MappedRow<object>,
  bounds = usual,
): AsyncGenerator<Batch, void> {
  let batch = emptyBatch();
  let room = bounds.firstRows;
  for await (const row of rows) {
    const { body, problems } = row.problem === undefined ? map(row.cells) : { problems: [row.problem] };
    if (body === undefined) {
      batch.bad.push({ line: row.line, problems });
    } else {
      const json = JSON.stringify(body);
      batch.bodies.push(json);
      batch.lines.push(row.line);
      batch.length += json.length;
    }
    if (batch.bodies.length + batch.bad.length < room && batch.length < bounds.length) continue;
    yield batch;
    batch = emptyBatch();
    room = bounds.rows;
  }
  if (batch.bodies.length + batch.bad.length > 0) yield batch;
}

function emptyBatch() {
  return { bodies: [] as string[], lines: [] as number[], bad: [] as BadRow[], length: 0 };
}
