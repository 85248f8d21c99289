import type { GemeenteEvent, gemeenteContracts } from '#domain/gemeente/gemeente.events';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';
import { ToelichtingRow } from '#read-models/toelichtingen/toelichting-row';

type Told = Extract<
  Projected<GemeenteEvent, typeof gemeenteContracts>,
  { readonly type: 'ToelichtingAdded' | 'ToelichtingRemoved' }
>;

export const toelichtingen = defineProjection<ToelichtingRow, Told>({
  name: 'toelichtingen',
  version: 1,
  entity: ToelichtingRow,
  history: true,
  holdsStatistics: true,
  types: ['ToelichtingAdded', 'ToelichtingRemoved'],
  keys: (event) => [event.data.toelichtingId],
  evolve: (_row, event): Draft<ToelichtingRow> | undefined => {
    if (event.type === 'ToelichtingRemoved') return undefined;
    const { from, to, report, figure = null, text } = event.data;
    return { from, to, report, figure, text };
  },
});
