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

interface Remark {
  readonly from: string;
  readonly to: string;
  readonly figure?: string;
  readonly text: string;
}

const notFigures = new Set(['report', 'town', 'from', 'to', 'asOf', 'figures']);

/**
 * Flattens a report of the API. A remark on one figure stands behind that figure's rows, others and warnings by
 * themselves: so they stay with the figures in every export.
 */
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
  const remarks = (report['remarks'] ?? []) as readonly Remark[];
  const rows = Object.entries({ ...report, remarks: remarks.filter(({ figure }) => figure === undefined) })
    .filter(([figure]) => !notFigures.has(figure))
    .flatMap(([figure, value]) => [
      ...rowsOf(figure, value, figures[figure] ?? figures[figure.replace(/Percent$/, '')]),
      ...remarks.filter((remark) => remark.figure === figure).map(remarkRow),
    ]);
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

function remarkRow({ from, to, figure = '', text: value }: Remark): FigureRow {
  return { figure, name: `toelichting ${from} – ${to}`, value, unit: '', basis: '', of: '' };
}

function namedRow(row: (name: string, content: unknown) => FigureRow, item: unknown, index: number): FigureRow {
  const one = item as Partial<Remark> & { subtheme?: string; theme?: string; wijk?: string; count?: number };
  if (one.subtheme !== undefined) return row(`${one.subtheme} (${one.theme ?? ''})`, one.count);
  if (one.wijk !== undefined) return row(one.wijk, one.count);
  if (one.text !== undefined) return row(`${one.from ?? ''} – ${one.to ?? ''}`, one.text);
  return row(String(index + 1), item);
}

function text(content: unknown): string {
  if (content === null || content === undefined) return '–';
  return typeof content === 'string' || typeof content === 'number' ? String(content) : JSON.stringify(content);
}
