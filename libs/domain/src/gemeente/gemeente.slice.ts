import { defineSlice } from '../kernel/slice.ts';
import { decideGemeente, gemeenteRejections } from './gemeente.decisions.ts';
import { gemeenteContracts } from './gemeente.events.ts';
import { evolveGemeente, initialGemeente } from './gemeente.ts';

/** The tenant: a town, its opening days, and the remarks that stay with its figures. */
export const gemeente = defineSlice({
  name: 'gemeente',
  events: gemeenteContracts,
  rejections: gemeenteRejections,
  initialState: initialGemeente,
  evolve: evolveGemeente,
  decide: decideGemeente,
  commands: {
    RegisterGemeente: { creates: true, emits: ['GemeenteRegistered'], rejects: ['gemeente-other-name'] },
    AssignNisCode: { emits: ['NisCodeAssigned'], rejects: ['nis-code-order'] },
    SetOpeningsdagen: { emits: ['OpeningsdagenSet'], rejects: ['period-reversed', 'permanenties-overlap'] },
    AddToelichting: { emits: ['ToelichtingAdded'], rejects: ['period-reversed'] },
    RemoveToelichting: { emits: ['ToelichtingRemoved'], rejects: ['toelichting-unknown'] },
  },
});
