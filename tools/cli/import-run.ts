import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openErrorReport } from '../import-files/error-report.ts';
import type { ErrorReport } from '../import-files/error-report.ts';
import type { Table } from '../import-files/table.ts';
import { batchesOf } from './import-batches.ts';
import type { Batch } from './import-batches.ts';
import type { RowMapping } from './import-kinds.ts';
import { sendBatch } from './import-send.ts';
import type { BatchOutcome } from './import-send.ts';
import type { Progress } from './progress.ts';
import { CliError } from './session.ts';
import type { Session } from './session.ts';

/** Requests at once: while one ends and the next begins, the API still has work. */
const requestsUnderWay = 2;

export interface ImportOptions {
  readonly session: Pick<Session, 'stream'>;
  /** The last part of the bulk route. */
  readonly kind: string;
  readonly mapping: RowMapping;
  /** NIS code. */
  readonly town: string;
  /** Of the file that `table` reads; the error report comes beside it. */
  readonly path: string;
  readonly table: Table;
  readonly progress: Pick<Progress, 'add'>;
}

/** Rows by what became of them. */
export interface ImportTally {
  imported: number;
  alreadyImported: number;
  different: number;
  refused: number;
  /** Where the last two are explained; nothing where there are none. */
  errorReport?: string;
}

/**
 * Sends every row of a table, and writes those that do not go in to the error report, in the order of the file. Memory
 * is that of a few batches. @throws CliError where the API gives up: what went in stays, and a second run skips it
 */
export async function runImport(options: ImportOptions): Promise<ImportTally> {
  await assertWritableBeside(options.path);
  const tally: ImportTally = { imported: 0, alreadyImported: 0, different: 0, refused: 0 };
  const report = await openErrorReport(options.path);
  let stopped: string | undefined;
  try {
    const settle = async (outcome: BatchOutcome): Promise<void> => {
      await account(outcome, tally, report);
      stopped ??= outcome.stopped;
    };
    const underWay: Promise<BatchOutcome>[] = [];
    for await (const batch of batchesOf(options.table.rows(), options.mapping)) {
      underWay.push(sent(batch, options));
      if (underWay.length === requestsUnderWay) await settle(await underWay.shift()!);
      if (stopped !== undefined) break;
    }
    for (const rest of underWay) await settle(await rest);
  } finally {
    await report.close();
  }
  if (stopped !== undefined) {
    const known = tally.imported + tally.alreadyImported;
    const written = report.rowCount() > 0 ? ` Wat niet inging, staat met de reden in ${report.path}.` : '';
    throw new CliError(
      `${stopped}${written} Er zijn ${known} rijen binnen. De import opnieuw uitvoeren kan geen kwaad: die worden overgeslagen.`,
    );
  }
  if (report.rowCount() > 0) tally.errorReport = report.path;
  return tally;
}

async function sent(batch: Batch, { session, kind, town, progress }: ImportOptions): Promise<BatchOutcome> {
  progress.add(batch.bad.length);
  const target = { path: `/v1/import/${kind}`, town };
  const outcome = await sendBatch(session, target, batch, () => progress.add(1));
  const bad = [...batch.bad, ...outcome.bad].sort((a, b) => a.line - b.line);
  const refused = outcome.statuses.refused + batch.bad.length;
  return { ...outcome, statuses: { ...outcome.statuses, refused }, bad };
}

async function account({ statuses, bad }: BatchOutcome, tally: ImportTally, report: ErrorReport): Promise<void> {
  tally.imported += statuses.imported;
  tally.alreadyImported += statuses['already-imported'];
  tally.different += statuses.different;
  tally.refused += statuses.refused;
  for (const { line, problems } of bad) await report.add(line, problems);
}

/** Found out now, not when the first bad row has to be written down. */
async function assertWritableBeside(path: string): Promise<void> {
  const folder = dirname(path);
  await access(folder, constants.W_OK).catch(() => {
    throw new CliError(`In ${folder} kan niets bewaard worden; daar moet het bestand met de fouten komen.`);
  });
}
