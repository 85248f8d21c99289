/**
 * The first month, `YYYY-MM`, that may not be ended yet: the present one in UTC, and as many before it as must be kept.
 * @param now ISO 8601 in UTC.
 */
export function firstKeptMonth(now: string, minimumMonths: number): string {
  return Temporal.PlainYearMonth.from(now.slice(0, 7)).subtract({ months: minimumMonths }).toString();
}
