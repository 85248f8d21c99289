/** Built-in number formats that show a date, by ECMA-376 18.8.30 (27 to 36 and 50 to 58 in East Asian locales). */
const builtInDates = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;

/** Whether a number format shows a date: a built-in one by its id, else by a day or a year in its first section. */
export function isDateFormat(id: number, format: string | undefined): boolean {
  if (format === undefined) return builtInDates.some(([from, to]) => id >= from && id <= to);
  const shown = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /[dy]/i.test(shown);
}

/**
 * An Excel serial number as `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where it has a time (to the nearest minute); undefined
 * where it is no date. Excel's own 29 February 1900 never was: the days before it are one off, and it is no date.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const minutes = Math.round(serial * 1440);
  const day = Math.floor(minutes / 1440);
  if (day < (date1904 ? 0 : 1) || day > 2_958_465 || (!date1904 && day === 60)) return undefined;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const text = new Date(epoch + minutes * 60_000).toISOString();
  return minutes % 1440 === 0 ? text.slice(0, 10) : text.slice(0, 16);
}
