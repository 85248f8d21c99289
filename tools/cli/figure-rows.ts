/** One line of a report as a table: a figure, which of its rows, the value, and what it counts out of what. */
export interface FigureRow {
  readonly figure: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly basis: string;
  readonly of: string;
}

interface Basis {
  readonly unit: string;
  readonly basis: string;
  readonly of: number;
}

const notFigures = new Set(['report', 'town', 'from', 'to', 'asOf', 'figures']);

/** Flattens a report of the API, remarks and warnings last, so that they stay with the figures in every export. */
export function figureRows(report: Readonly<Record<string, unknown>>): FigureRow[] {
  const figures = (report['figures'] ?? {}) as Readonly<Record<string, Basis>>;
  const about = headOf(report).map(([name, value]) => ({
    figure: 'rapport',
    name,
    value,
    unit: '',
    basis: '',
    of: '',
  }));
  const rows = Object.entries(report)
    .filter(([figure]) => !notFigures.has(figure))
    .flatMap(([figure, value]) => rowsOf(figure, value, figures[figure] ?? figures[figure.replace(/Percent$/, '')]));
  return [...about, ...rows];
}

/** What the figures are about: an export has to say so by itself. */
function headOf(report: Readonly<Record<string, unknown>>): [string, string][] {
  const { town, asOf } = report as { town?: { nis: string; naam: string }; asOf?: { ordinal: string } };
  const head: [string, unknown][] = [
    ['rapport', report['report']],
    ['gemeente', town && `${town.naam} (${town.nis})`],
    ['van', report['from']],
    ['tot en met', report['to']],
    ['volgens het register tot', asOf?.ordinal],
  ];
  return head.flatMap(([name, value]) => (value === undefined ? [] : [[name, text(value)]]));
}

function rowsOf(figure: string, value: unknown, basis: Basis | undefined): FigureRow[] {
  const row = (name: string, content: unknown): FigureRow => ({
    figure,
    name,
    value: text(content),
    unit: basis?.unit ?? '',
    basis: basis?.basis ?? '',
    of: basis === undefined ? '' : String(basis.of),
  });
  if (Array.isArray(value)) return value.map((item, index) => namedRow(row, item, index));
  if (typeof value !== 'object' || value === null) return [row('', value)];
  return Object.entries(value).flatMap(([name, content]) =>
    typeof content === 'object' && content !== null
      ? Object.entries(content as object).map(([inner, count]) => row(`${name} ${inner}`, count))
      : [row(name, content)],
  );
}

function namedRow(row: (name: string, content: unknown) => FigureRow, item: unknown, index: number): FigureRow {
  const one = item as { subtheme?: string; theme?: string; count?: number; from?: string; to?: string; text?: string };
  if (one.subtheme !== undefined) return row(`${one.subtheme} (${one.theme ?? ''})`, one.count);
  if (one.text !== undefined) return row(`${one.from ?? ''} – ${one.to ?? ''}`, one.text);
  return row(String(index + 1), item);
}

function text(content: unknown): string {
  if (content === null || content === undefined) return '–';
  return typeof content === 'string' || typeof content === 'number' ? String(content) : JSON.stringify(content);
}
