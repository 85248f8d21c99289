import type { AanmeldingEvent, AanmeldingStatistics, aanmeldingContracts } from '#domain/aanmelding/aanmelding.events';
import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';
import { askersAfter } from '#read-models/askers';
import { AanmeldingFeit } from '#read-models/aanmelding-feiten/aanmelding-feit';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';

type Told = Extract<
  Projected<AanmeldingEvent, typeof aanmeldingContracts>,
  {
    readonly type:
      | 'AanmeldingRegistered'
      | 'AanmeldingCorrected'
      | 'AanmeldingLinked'
      | 'AanmeldingUnlinked'
      | 'AanmeldingEnteredInError';
  }
>;

/** Bitemporal facts for the reach: a report as of any ordinal is a query over them. */
export const aanmeldingFeiten = defineProjection<AanmeldingFeit, Told>({
  name: 'aanmelding-feiten',
  version: 1,
  entity: AanmeldingFeit,
  history: true,
  holdsStatistics: true,
  types: [
    'AanmeldingRegistered',
    'AanmeldingCorrected',
    'AanmeldingLinked',
    'AanmeldingUnlinked',
    'AanmeldingEnteredInError',
  ],
  keys: (event) => [event.streamId],
  evolve: evolveFeit,
});

function evolveFeit(row: AanmeldingFeit | undefined, event: Told): Draft<AanmeldingFeit> | undefined {
  if (event.type === 'AanmeldingRegistered') {
    const { askerToken } = event.data;
    const askerTokens = askerToken === undefined ? [] : [askerToken];
    return { ...counted(event.data, event.happenedAt), status: 'registered', askerTokens };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'AanmeldingCorrected': {
      const askerTokens = askersAfter(row, event.data);
      return { ...row, ...counted(event.data, event.data.correctedHappenedAt), askerTokens };
    }
    case 'AanmeldingLinked':
      return { ...row, askerTokens: [...row.askerTokens, event.data.askerToken] };
    case 'AanmeldingUnlinked':
      return { ...row, askerTokens: [] };
    case 'AanmeldingEnteredInError':
      return { ...row, status: 'entered-in-error' };
  }
}

function counted(data: AanmeldingStatistics, happenedAt: HappenedAt) {
  const day = dateOf(happenedAt);
  return {
    day,
    month: day.slice(0, 7),
    channel: data.channel,
    source: data.source,
    dutchDifficult: data.dutchDifficult,
    broughtInterpreter: data.broughtInterpreter ?? null,
    hasWork: data.hasWork,
    hasChildren: data.hasChildren,
    language: data.language,
    arrivedAt: data.arrivedAt ?? null,
  };
}
