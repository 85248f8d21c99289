import { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import { defineProjection } from '#read-models/projection';
import { aanmeldingTypes, evolveAanmeldingWerk } from './aanmelding-werk.ts';
import type { AanmeldingTold } from './aanmelding-werk.ts';
import { doorverwijzingTypes, evolveDoorverwijzingWerk } from './doorverwijzing-werk.ts';
import type { DoorverwijzingTold } from './doorverwijzing-werk.ts';
import { evolveZorgtrajectWerk, zorgtrajectTypes } from './zorgtraject-werk.ts';
import type { ZorgtrajectTold } from './zorgtraject-werk.ts';

type Told = ZorgtrajectTold | DoorverwijzingTold | AanmeldingTold;

/** What is open, and with whom: zorgtrajecten, referrals, and aanmeldingen with the conversations planned for them. */
export const openWerk = defineProjection<OpenWerkRow, Told>({
  name: 'open-werk',
  version: 1,
  entity: OpenWerkRow,
  holdsStatistics: true,
  types: [...zorgtrajectTypes, ...doorverwijzingTypes, ...aanmeldingTypes],
  keys: (event) => [`${event.stream.slice(0, event.stream.indexOf('-'))} ${event.streamId}`],
  evolve: (row, event) => {
    if (isOf(zorgtrajectTypes, event)) return evolveZorgtrajectWerk(row, event);
    if (isOf(doorverwijzingTypes, event)) return evolveDoorverwijzingWerk(row, event);
    return evolveAanmeldingWerk(row, event);
  },
});

function isOf<Type extends Told['type']>(
  types: readonly Type[],
  event: Told,
): event is Extract<Told, { readonly type: Type }> {
  return (types as readonly string[]).includes(event.type);
}
