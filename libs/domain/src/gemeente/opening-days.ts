import type { Permanentie } from './gemeente.events.ts';

/**
 * The opening days of a service from one local date to another, both included, `YYYY-MM-DD`, in order. No holiday is
 * taken off by itself: closures are data of the town.
 */
export function openingDays(
  schedule: { readonly permanenties: readonly Permanentie[]; readonly closures: readonly string[] },
  from: string,
  to: string,
): string[] {
  const closed = new Set(schedule.closures);
  const days: string[] = [];
  const end = Temporal.PlainDate.from(to);
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const date = day.toString();
    const open = schedule.permanenties.some(
      (one) => one.from <= date && date <= one.to && one.weekdays.includes(day.dayOfWeek),
    );
    if (open && !closed.has(date)) days.push(date);
  }
  return days;
}
