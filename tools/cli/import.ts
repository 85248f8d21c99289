import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isNisCode } from '#domain/vocabularies/nis-code';
import { openTable } from '../import-files/open-table.ts';
import { importKinds } from './import-kinds.ts';
import type { ImportKind } from './import-kinds.ts';
import { runImport } from './import-run.ts';
import type { ImportTally } from './import-run.ts';
import { Progress } from './progress.ts';
import { CliError, Session } from './session.ts';

const usage = 'npm run import -- hulpvragen|aanmeldingen BESTAND --town NIS-CODE';

/**
 * `npm run import -- hulpvragen|aanmeldingen FILE --town N`: sends the rows of a CSV, XLSX or NDJSON file through the
 * API. Exit code 1 where a row was refused or is different from what was imported before.
 */
export async function importFile(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { town: { type: 'string' } } });
  const [name, file, ...more] = positionals;
  const kind = importKinds.find((one) => one.name === name);
  if (!kind || file === undefined || more.length > 0) throw new CliError(`Gebruik: ${usage}`, 2);
  if (!isNisCode(values.town)) throw new CliError('--town NIS-CODE (vijf cijfers) ontbreekt.', 2);
  // npm changes to the project's folder; who calls means the folder that they are in.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  const tally = await importPath(await Session.open(), kind, path, values.town);
  if (tally.refused + tally.different > 0) process.exitCode = 1;
}

/** Imports one file, with progress on stderr and a summary on stdout. Nothing is written before the file is sound. */
export async function importPath(session: Session, kind: ImportKind, path: string, town: string): Promise<ImportTally> {
  const table = await openTable(path, kind.columns);
  if (table.ignoredColumns.length > 0) {
    process.stderr.write(`Deze kolommen kent de import niet en blijven weg: ${table.ignoredColumns.join(', ')}.\n`);
  }
  const mapping = await kind.mapping(session, town);
  const started = performance.now();
  const progress = new Progress(table.rowCount);
  const tally = await runImport({ session, kind: kind.name, mapping, town, path, table, progress }).finally(() =>
    progress.stop(),
  );
  process.stdout.write(summary(tally, (performance.now() - started) / 1000));
  return tally;
}

function summary(tally: ImportTally, seconds: number): string {
  const whole = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });
  const rows = tally.imported + tally.alreadyImported + tally.different + tally.refused;
  const line = (label: string, count: number): string => `  ${label.padEnd(42)}${whole.format(count).padStart(9)}\n`;
  return [
    `${whole.format(rows)} rijen in ${seconds.toFixed(1).replace('.', ',')} s (${whole.format(rows / seconds)} rijen/s)\n`,
    line('geïmporteerd', tally.imported),
    line('eerder al geïmporteerd', tally.alreadyImported),
    line('eerder geïmporteerd, en nu anders', tally.different),
    line('geweigerd', tally.refused),
    ...(tally.errorReport === undefined ? [] : [`Wat niet inging, staat met de reden in ${tally.errorReport}\n`]),
  ].join('');
}
