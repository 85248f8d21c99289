import type { PersoonEvent } from '#domain/persoon/persoon.events';
import { persoonContracts } from '#domain/persoon/persoon.events';
import { PersoonRow } from '#read-models/personen/persoon-row';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';

type Told = Projected<PersoonEvent, typeof persoonContracts>;

/** Persons as they are now; of who was forgotten, that they were. */
export const personen = defineProjection<PersoonRow, Told>({
  name: 'personen',
  version: 1,
  entity: PersoonRow,
  holdsStatistics: true,
  types: Object.keys(persoonContracts) as Told['type'][],
  keys: (event) => [event.streamId],
  evolve: evolvePersoon,
});

/** A correction says the whole person again: what it leaves out is no longer kept. */
function evolvePersoon(row: PersoonRow | undefined, event: Told): Draft<PersoonRow> | undefined {
  const said = {
    revision: Number(event.revision),
    contacttaal: event.data.contacttaal,
    personal: event.personal,
  };
  if (event.type === 'PersoonCorrected') return row && { ...row, ...said };
  return { ...said, ordinal: event.ordinal, recordedAt: event.recordedAt };
}
