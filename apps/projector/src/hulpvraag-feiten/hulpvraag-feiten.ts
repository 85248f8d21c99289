import type { HulpvraagEvent, HulpvraagStatistics, hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';
import { askersAfter } from '#read-models/askers';
import { HulpvraagFeit } from '#read-models/hulpvraag-feiten/hulpvraag-feit';
import { clarified } from '../hulpvragen/verhelderingen.ts';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';

type Told = Extract<
  Projected<HulpvraagEvent, typeof hulpvraagContracts>,
  {
    readonly type:
      | 'HulpvraagRegistered'
      | 'HulpvraagCorrected'
      | 'HulpvraagClarified'
      | 'VerhelderingCorrected'
      | 'VerhelderingEnteredInError'
      | 'HulpvraagLinked'
      | 'HulpvraagUnlinked'
      | 'HulpvraagEnteredInError';
  }
>;

/** Bitemporal facts for the signaalfunctie: a report as of any ordinal is a query over them. */
export const hulpvraagFeiten = defineProjection<HulpvraagFeit, Told>({
  name: 'hulpvraag-feiten',
  version: 1,
  entity: HulpvraagFeit,
  history: true,
  holdsStatistics: true,
  types: [
    'HulpvraagRegistered',
    'HulpvraagCorrected',
    'HulpvraagClarified',
    'VerhelderingCorrected',
    'VerhelderingEnteredInError',
    'HulpvraagLinked',
    'HulpvraagUnlinked',
    'HulpvraagEnteredInError',
  ],
  keys: (event) => [event.streamId],
  evolve: evolveFeit,
});

function evolveFeit(row: HulpvraagFeit | undefined, event: Told): Draft<HulpvraagFeit> | undefined {
  if (event.type === 'HulpvraagRegistered') {
    const { data } = event;
    return {
      ...counted(data, event.happenedAt),
      status: 'registered',
      taxonomieVersion: data.taxonomieVersion,
      verhelderingen: [],
      clarifiedThemes: null,
      clarifiedTaxonomieVersion: null,
      askerTokens: data.askerToken === undefined ? [] : [data.askerToken],
    };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'HulpvraagCorrected': {
      const { data } = event;
      return {
        ...row,
        ...counted(data, data.correctedHappenedAt),
        taxonomieVersion: data.taxonomieVersion,
        askerTokens: askersAfter(row, data),
      };
    }
    case 'HulpvraagClarified':
    case 'VerhelderingCorrected':
    case 'VerhelderingEnteredInError':
      return { ...row, ...clarified(row.verhelderingen, event) };
    case 'HulpvraagLinked':
      return { ...row, askerTokens: [...row.askerTokens, event.data.askerToken] };
    case 'HulpvraagUnlinked':
      return { ...row, askerTokens: [] };
    case 'HulpvraagEnteredInError':
      return { ...row, status: 'entered-in-error' };
  }
}

function counted(data: HulpvraagStatistics, happenedAt: HappenedAt) {
  const day = dateOf(happenedAt);
  return {
    day,
    month: day.slice(0, 7),
    place: data.place ?? null,
    mainAction: data.actions[0]?.action ?? null,
    actions: data.actions.map(({ action }) => action),
    actionDoers: data.actions.map(({ by }) => by ?? null),
    askedToInterpret: data.askedToInterpret ?? null,
    whoAsks: data.whoAsks,
    statuut: data.statuut,
    nationality: data.nationality,
    woonplaats: data.woonplaats ?? null,
    wijk: data.wijk ?? null,
    herkomst: data.herkomst ?? null,
    vorigeWoonplaats: data.vorigeWoonplaats ?? null,
    language: data.language,
    mainTheme: data.themes[0]?.theme ?? null,
    mainSubtheme: data.themes[0]?.subtheme ?? null,
    themes: data.themes,
  };
}
