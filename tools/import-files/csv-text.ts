/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where a cell needs them. A row's missing cell is empty. UTF-8 without a
 * byte order mark is what the text is meant to be written as.
 */
export function csvText<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, string>>[]): string {
  return [csvLine(columns), ...rows.map((row) => csvLine(columns.map((column) => row[column])))].join('');
}

/** One line, with its line end. */
export function csvLine(cells: readonly string[], delimiter: ',' | ';' = ','): string {
  return `${cells.map(csvCell).join(delimiter)}\r\n`;
}

function csvCell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
