import { parseArgs } from 'node:util';
import { CliError, Session } from './session.ts';
import { figureRows } from './figure-rows.ts';
import type { FigureRow } from './figure-rows.ts';

const reports = ['hulpvragen', 'bereik'];
const formats = ['json', 'csv', 'table'];
const usage = `npm run -s report -- ${reports.join('|')} --town N --from D --to D [--as-of N] [--format ${formats.join('|')}]`;

/** `npm run -s report -- hulpvragen --town N --from D --to D [--as-of ORDINAL] --format json|csv|table` */
export async function report(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      town: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      'as-of': { type: 'string' },
      format: { type: 'string', default: 'table' },
    },
  });
  const [name = '', ...more] = positionals;
  const { town, from, to, format } = values;
  if (!reports.includes(name) || more.length > 0) throw new CliError(`Gebruik: ${usage}`, 2);
  if (!formats.includes(format)) throw new CliError(`--format moet een van deze zijn: ${formats.join(', ')}`, 2);
  if (town === undefined || from === undefined || to === undefined) {
    throw new CliError('--town NIS-CODE, --from JJJJ-MM-DD en --to JJJJ-MM-DD zijn nodig.', 2);
  }
  const query = new URLSearchParams({ from, to, ...(values['as-of'] !== undefined && { asOf: values['as-of'] }) });
  const session = await Session.open();
  const answer = await session.ask<Record<string, unknown>>(`/v1/rapporten/${name}?${query.toString()}`, { town });
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : rendered(figureRows(answer), format),
  );
}

function rendered(rows: readonly FigureRow[], format: string): string {
  if (format === 'csv') {
    const lines = rows.map((row) => [row.figure, row.name, row.value, row.unit, row.basis, row.of].map(cell).join(';'));
    return `${['cijfer;rij;waarde;eenheid;basis;op', ...lines].join('\r\n')}\r\n`;
  }
  const width = Math.max(...rows.map((row) => row.name.length));
  let figure = '';
  const lines = rows.map((row) => {
    const title =
      row.figure === figure ? '' : `\n${row.figure}${row.unit === '' ? '' : `  (${row.unit}; ${row.basis})`}\n`;
    figure = row.figure;
    return `${title}  ${row.name.padEnd(width)}  ${row.value.padStart(8)}`;
  });
  return `${lines.join('\n').trimStart()}\n`;
}

/** A spreadsheet must take no cell for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
