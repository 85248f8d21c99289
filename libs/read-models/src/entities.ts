import { AanmeldingFeit } from './aanmelding-feiten/aanmelding-feit.ts';
import { GemeenteRow } from './gemeenten/gemeente-row.ts';
import { HulpvraagFeit } from './hulpvraag-feiten/hulpvraag-feit.ts';
import { HulpvraagRow } from './hulpvragen/hulpvraag-row.ts';
import { ToelichtingRow } from './toelichtingen/toelichting-row.ts';
import type { ReadRow } from './rows.ts';

/** The table of each read model; one line for each. */
export const readModelEntities: readonly (new () => ReadRow)[] = [
  AanmeldingFeit,
  GemeenteRow,
  HulpvraagFeit,
  HulpvraagRow,
  ToelichtingRow,
];
