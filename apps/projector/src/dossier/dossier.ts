import type { HulpvraagEvent } from '#domain/hulpvraag/hulpvraag.events';
import { hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import type { ZorgtrajectEvent } from '#domain/zorgtraject/zorgtraject.events';
import { zorgtrajectContracts } from '#domain/zorgtraject/zorgtraject.events';
import { DossierEntry } from '#read-models/dossier/dossier-entry';
import { defineProjection } from '#read-models/projection';
import type { Projected } from '#read-models/projection';
import { evolveHulpvraagEntry } from './hulpvraag-entries.ts';
import { evolveZorgtrajectEntry, zorgtrajectKeys } from './zorgtraject-entries.ts';

type OfZorgtraject = Projected<ZorgtrajectEvent, typeof zorgtrajectContracts>;
type OfHulpvraag = Projected<HulpvraagEvent, typeof hulpvraagContracts>;
type Told = OfZorgtraject | OfHulpvraag;

/**
 * Everything about a zorgtraject, as a timeline: one row for each thing that was recorded. The same events of referrals
 * and visits stand in streams of several slices, so the stream says whose an event is.
 */
export const dossier = defineProjection<DossierEntry, Told>({
  name: 'dossier',
  version: 2,
  entity: DossierEntry,
  holdsStatistics: true,
  types: [...new Set(Object.keys({ ...zorgtrajectContracts, ...hulpvraagContracts }))] as Told['type'][],
  keys: (event) => {
    if (isOfZorgtraject(event)) return zorgtrajectKeys(event);
    return isOfHulpvraag(event) ? [`hulpvraag ${event.streamId}`] : [];
  },
  evolve: (row, event, key) => {
    if (isOfZorgtraject(event)) return evolveZorgtrajectEntry(row, event, key);
    return isOfHulpvraag(event) ? evolveHulpvraagEntry(row, event) : undefined;
  },
  // Of a hulpvraag nothing is left that says whose dossier it was in.
  forget: (row) => (row.kind === 'hulpvraag' && row.personal.link?.f === null ? undefined : row),
});

function isOfZorgtraject(event: Told): event is OfZorgtraject {
  return event.stream.startsWith('zorgtraject-');
}

function isOfHulpvraag(event: Told): event is OfHulpvraag {
  return event.stream.startsWith('hulpvraag-');
}
