import type { AanmeldingEvent, aanmeldingContracts } from '#domain/aanmelding/aanmelding.events';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import type { Decidable, HappenedAt } from '#domain/kernel/event';
import { defineSlice } from '#domain/kernel/slice';

/** When an aanmelding came in, as it was last said; no decision needs it, but the year of an asker token does. */
export const aanmeldingMoment = defineSlice({
  ...aanmelding,
  initialState: undefined as HappenedAt | undefined,
  evolve: momentAfter,
  decide: () => [],
});

function momentAfter(
  known: HappenedAt | undefined,
  event: Decidable<AanmeldingEvent, typeof aanmeldingContracts>,
): HappenedAt | undefined {
  if (event.type === 'AanmeldingRegistered') return event.happenedAt;
  // Without the town's key a correction no longer says when.
  return event.type === 'AanmeldingCorrected' ? (event.data.correctedHappenedAt ?? known) : known;
}
