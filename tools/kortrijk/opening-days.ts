/** When a service is open: the weekdays of a period (1 = Monday … 7 = Sunday), closures taken off. */
export interface OpeningDays {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly closures: readonly string[];
}

/**
 * Opening days that fit the published averages: 13, 20, 20, 23, 21, 19, 22 and 10 a month. The calendar is not
 * published and this one is made up: weekdays from December to mid July, the first week to get ready, two weeks around
 * the end of the year, Ascension with its bridge day, Whit Monday and the Flemish holiday. Easter Monday is open.
 */
export const kortrijkOpeningDays: OpeningDays = {
  weekdays: [1, 2, 3, 4, 5],
  from: '2015-12-01',
  to: '2016-07-15',
  closures: [
    ...['2015-12-01', '2015-12-02', '2015-12-03', '2015-12-04'],
    ...['2015-12-24', '2015-12-25', '2015-12-28', '2015-12-29', '2015-12-30', '2015-12-31', '2016-01-01'],
    ...['2016-02-08', '2016-05-05', '2016-05-06', '2016-05-16', '2016-07-11'],
  ],
};

/** The dates on which the service is open, in order, as `YYYY-MM-DD`. */
export function openDates(days: OpeningDays): string[] {
  const dates: string[] = [];
  const last = Date.parse(days.to);
  for (let day = Date.parse(days.from); day <= last; day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const weekday = new Date(day).getUTCDay() || 7;
    if (days.weekdays.includes(weekday) && !days.closures.includes(date)) dates.push(date);
  }
  return dates;
}
