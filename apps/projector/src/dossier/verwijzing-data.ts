import type { VerwijzingEvent, verwijzingContracts } from '#domain/doorverwijzing/verwijzing.events';
import type { BezoekData, DoorverwezenData } from '#read-models/dossier/dossier-data';
import type { Projected } from '#read-models/projection';

type Told = Projected<VerwijzingEvent, typeof verwijzingContracts>;
type Referred = Extract<Told, { readonly type: 'Referred' }>['data'];
type Visited = Extract<Told, { readonly type: 'AccompaniedVisit' }>['data'];

/** What was asked of which partner. The asker token stays out: nothing in a dossier leads to the figures. */
export function doorverwezenOf(data: Referred): DoorverwezenData {
  const { askerToken: _token, doorverwijzingId: _id, ...said } = data;
  return said;
}

/** A visit without its words, its time and the asker token. */
export function bezoekOf(data: Visited): BezoekData {
  const { organisatieId, durationMinutes, outcome } = data;
  return {
    ...(organisatieId !== undefined && { organisatieId }),
    durationMinutes,
    outcome,
  };
}
