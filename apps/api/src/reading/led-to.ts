import type { SelectQueryBuilder } from 'typeorm';
import { HulpvraagRow } from '#read-models/hulpvragen/hulpvraag-row';
import type { PersonalRow } from '#read-models/rows';
import { ZorgtrajectRow } from '#read-models/zorgtrajecten/zorgtraject-row';
import type { Caller } from '../core/access/caller.ts';
import type { ReadModels } from './read-models.ts';

/** What an aanmelding can have led to, beside its own referrals. */
export const ledToKinds = ['hulpvraag', 'zorgtraject'] as const;
export type LedTo = (typeof ledToKinds)[number];

/**
 * What came of an aanmelding, as far as that is not forgotten: that there is something, and nothing of what it is. Only
 * what came of it says so, in a sealed link; what was entered in error did not come of it.
 */
export async function ledTo(readModels: ReadModels, caller: Caller, aanmeldingId: string): Promise<LedTo[]> {
  const [hulpvraag, zorgtraject] = await Promise.all([
    cameOf(readModels.ofTown(HulpvraagRow, caller), aanmeldingId),
    cameOf(readModels.ofTown(ZorgtrajectRow, caller), aanmeldingId),
  ]);
  return [...(hulpvraag ? ['hulpvraag' as const] : []), ...(zorgtraject ? ['zorgtraject' as const] : [])];
}

function cameOf<Row extends PersonalRow>(query: SelectQueryBuilder<Row>, aanmeldingId: string): Promise<boolean> {
  return query
    .andWhere(`held.personal -> 'link' -> 'f' ->> 'aanmeldingId' = :aanmeldingId`, { aanmeldingId })
    .andWhere(`held.status <> 'entered-in-error'`)
    .getExists();
}
