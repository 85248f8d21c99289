import type { HulpvraagEvent, hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import type { Decidable, HappenedAt } from '#domain/kernel/event';
import { defineSlice } from '#domain/kernel/slice';
import { momentAfter } from '../core/handling/moment.ts';

/** When a hulpvraag was asked, as it was last said. */
export const hulpvraagMoment = defineSlice({
  ...hulpvraag,
  initialState: undefined as HappenedAt | undefined,
  evolve: momentAfter<Decidable<HulpvraagEvent, typeof hulpvraagContracts>>(
    'HulpvraagRegistered',
    'HulpvraagCorrected',
  ),
  decide: () => [],
});
