import type { AanmeldingEvent, aanmeldingContracts } from '#domain/aanmelding/aanmelding.events';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import type { Decidable, HappenedAt } from '#domain/kernel/event';
import { defineSlice } from '#domain/kernel/slice';
import { momentAfter } from '../core/handling/moment.ts';

/** When an aanmelding came in, as it was last said; no decision needs it, but the year of an asker token does. */
export const aanmeldingMoment = defineSlice({
  ...aanmelding,
  initialState: undefined as HappenedAt | undefined,
  evolve: momentAfter<Decidable<AanmeldingEvent, typeof aanmeldingContracts>>(
    'AanmeldingRegistered',
    'AanmeldingCorrected',
  ),
  decide: () => [],
});
