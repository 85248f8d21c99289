import type { CellReader } from './cells.ts';
import { quoted } from './row-problem.ts';

/** Towns are in Belgium: what their clocks skip never was. */
const zone = 'Europe/Brussels';

/** A required moment: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` local time. What no calendar or clock had is a problem. */
export function happenedAtCell(reader: CellReader, column: string): string | undefined {
  const text = reader.required(column);
  if (text === undefined) return undefined;
  if (isDate(text) || isLocalTime(text)) return text;
  return reader.problem(
    column,
    'onmogelijke-datum',
    `${quoted(text)} is geen datum (JJJJ-MM-DD) of tijdstip (JJJJ-MM-DDTUU:MM) dat bestaat.`,
  );
}

/** An optional date without a time. */
export function dateCell(reader: CellReader, column: string): string | undefined {
  const text = reader.raw(column);
  if (text === '' || isDate(text)) return text || undefined;
  return reader.problem(column, 'onmogelijke-datum', `${quoted(text)} is geen datum (JJJJ-MM-DD) die bestaat.`);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
}

/** Also false for the hour that is skipped when summer time begins. */
function isLocalTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  return exists(() => {
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    if (!local.toZonedDateTime(zone).toPlainDateTime().equals(local)) throw new RangeError('skipped');
  });
}

function exists(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
