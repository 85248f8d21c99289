/**
 * Rows as CSV (RFC 4180): comma, CRLF, a cell in quotes where it holds a comma, a semicolon, a quote or a line break.
 * A row's missing cell is empty. UTF-8 without a byte order mark is what the text is meant to be written as.
 */
export function csvText<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, string>>[]): string {
  return [csvLine(columns), ...rows.map((row) => csvLine(columns.map((column) => row[column])))].join('');
}

/** One line, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
