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

export function samePeriod(one: Grant, other: Grant): boolean {
  return one.from === other.from && one.to === other.to;
}

export function overlaps(one: Grant, other: Grant): boolean {
  return outlives(one, other.from) && outlives(other, one.from);
}

/** Revoked from its first day or earlier: it never holds. */
function isEmpty({ from, to }: Grant): boolean {
  return to !== undefined && to < from;
}

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}
