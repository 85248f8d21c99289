import { defineSlice } from '../kernel/slice.ts';
import { decideGemeente } from './gemeente.decisions.ts';
import { gemeenteContracts } from './gemeente.events.ts';
import { gemeenteRejections } from './gemeente.rejections.ts';
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
    RegisterGemeente: {
      creates: true,
      emits: ['GemeenteRegistered'],
      rejects: ['gemeente-other-name', 'gemeente-other-begin', 'gemeente-left'],
    },
    AssignNisCode: { emits: ['NisCodeAssigned'], rejects: ['nis-code-order', 'gemeente-left'] },
    AppointVerwerkingsverantwoordelijke: {
      emits: ['VerwerkingsverantwoordelijkeAppointed'],
      rejects: ['organisatie-not-verwerkingsverantwoordelijke', 'verwerkingsverantwoordelijke-past', 'gemeente-left'],
    },
    SetOpeningsdagen: {
      emits: ['OpeningsdagenSet'],
      rejects: ['period-reversed', 'permanenties-overlap', 'gemeente-left'],
    },
    SetWijken: { emits: ['WijkenSet'], rejects: ['wijk-twice', 'gemeente-left'] },
    AddToelichting: {
      emits: ['ToelichtingAdded'],
      rejects: ['already-recorded', 'period-reversed', 'figure-unknown', 'gemeente-left'],
    },
    RemoveToelichting: { emits: ['ToelichtingRemoved'], rejects: ['toelichting-unknown', 'gemeente-left'] },
    LeavePolslag: { emits: ['GemeenteLeft'], rejects: ['gemeente-naam-differs', 'gemeente-left'] },
    ConfirmGemeenteKeyDestroyed: { emits: ['GemeenteKeyDestroyed'], rejects: [] },
  },
});
