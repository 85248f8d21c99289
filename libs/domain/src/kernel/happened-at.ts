import type { HappenedAt } from './event.ts';
import { rejecter } from './rejection.ts';

/** How far a client's clock may run ahead of ours, in milliseconds. */
export const clockTolerance = 5 * 60_000;

export const happenedRejections = {
  'happened-in-future': {
    kind: 'invalid',
    nl: 'Dit tijdstip ligt in de toekomst. Vul in wanneer het echt gebeurd is.',
    fr: 'Ce moment se situe dans le futur. Indiquez quand cela s’est réellement passé.',
    en: 'This moment lies in the future. Say when it really happened.',
  },
} as const;

const reject = rejecter(happenedRejections);

/** The instant at which `happenedAt` began, as milliseconds since 1970; a day begins at its local midnight. */
export function startOf(happenedAt: HappenedAt): number {
  const local = happenedAt.precision === 'day' ? `${happenedAt.local}T00:00` : happenedAt.local;
  return Temporal.PlainDateTime.from(local).toZonedDateTime(happenedAt.zone).epochMilliseconds;
}

/** The local date, `YYYY-MM-DD`. */
export function dateOf(happenedAt: HappenedAt): string {
  return happenedAt.local.slice(0, 10);
}

/** Whether one was over before the other began, as far as both are told: where one is a day, by the day. */
export function isBefore(one: HappenedAt, other: HappenedAt): boolean {
  if (one.precision === 'day' || other.precision === 'day') return dateOf(one) < dateOf(other);
  // People say the minute, a clock the second.
  const minute = (happenedAt: HappenedAt) => Math.floor(startOf(happenedAt) / 60_000);
  return minute(one) < minute(other);
}

/** Refuses what lies in the future beyond `clockTolerance`; the past is fine, since street work is typed in later. */
export function assertHappened(happenedAt: HappenedAt, now: string): void {
  if (startOf(happenedAt) > Date.parse(now) + clockTolerance) reject('happened-in-future', 'happenedAt');
}
