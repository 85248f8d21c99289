import type { HappenedAt } from '#domain/kernel/event';

interface Told {
  readonly type: string;
  readonly data: object;
  readonly happenedAt: HappenedAt;
}

/**
 * A fold that tells when a thing happened, as it was last said; no decision needs it, but the year of an asker token
 * does. `registered` is the event that says it first, `corrected` the one that says it again.
 */
export function momentAfter<Event extends Told>(registered: Event['type'], corrected: Event['type']) {
  return (known: HappenedAt | undefined, event: Event): HappenedAt | undefined => {
    if (event.type === registered) return event.happenedAt;
    if (event.type !== corrected) return known;
    // Without the town's key a correction no longer says when.
    return (event.data as { correctedHappenedAt?: HappenedAt }).correctedHappenedAt ?? known;
  };
}
