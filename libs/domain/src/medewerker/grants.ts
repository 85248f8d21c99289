import type { Grant } from './medewerker.events.ts';

/** The grant as it is left when it ends: `on` is the first date on which it no longer holds. */
export function endedOn(grant: Grant, on: string): Grant {
  return outlives(grant, on) ? { ...grant, to: dayBefore(on) } : grant;
}

/** Whether the grant would hold on that date or later. */
export function outlives(grant: Grant, on: string): boolean {
  return !isEmpty(grant) && (grant.to === undefined || grant.to >= on);
}

export function holdsOn(grant: Grant, date: string): boolean {
  return grant.from <= date && (grant.to === undefined || date <= grant.to);
}

/** Whether the grant ended so that `on` was the first date without it. */
export function endsOn(grant: Grant, on: string): boolean {
  return grant.to === dayBefore(on);
}

/** The same role in the same town, or both in the whole installation. */
export function samePlace(one: Pick<Grant, 'rol' | 'gemeenteId'>, other: Pick<Grant, 'rol' | 'gemeenteId'>): boolean {
  return one.rol === other.rol && one.gemeenteId === other.gemeenteId;
}

/** Whether the grant stands among these already, or stands in the way of one of them. */
export function clashOf(grant: Grant, others: readonly Grant[]): 'same' | 'overlaps' | undefined {
  const there = others.filter((other) => samePlace(other, grant));
  if (there.some((other) => other.from === grant.from && other.to === grant.to)) return 'same';
  return there.some((other) => outlives(other, grant.from) && outlives(grant, other.from)) ? 'overlaps' : undefined;
}

/** Revoked from its first day or earlier: it never holds. */
function isEmpty({ from, to }: Grant): boolean {
  return to !== undefined && to < from;
}

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}
