import { AanmeldingFeit } from './aanmelding-feiten/aanmelding-feit.ts';
import { AanmeldingRow } from './aanmeldingen/aanmelding-row.ts';
import { DoorverwijzingRow } from './doorverwijzingen/doorverwijzing-row.ts';
import { DossierEntry } from './dossier/dossier-entry.ts';
import { GemeenteRow } from './gemeenten/gemeente-row.ts';
import { HulpvraagFeit } from './hulpvraag-feiten/hulpvraag-feit.ts';
import { HulpvraagRow } from './hulpvragen/hulpvraag-row.ts';
import { MedewerkerRow } from './medewerkers/medewerker-row.ts';
import { OpenWerkRow } from './open-werk/open-werk-row.ts';
import { OrganisatieRow } from './organisaties/organisatie-row.ts';
import { PersoonRow } from './personen/persoon-row.ts';
import { TaxonomieRow } from './taxonomieen/taxonomie-row.ts';
import { ToelichtingRow } from './toelichtingen/toelichting-row.ts';
import { ZorgtrajectRow } from './zorgtrajecten/zorgtraject-row.ts';
import type { ReadRow } from './rows.ts';

/** The table of each read model; one line for each. */
export const readModelEntities: readonly (new () => ReadRow)[] = [
  AanmeldingFeit,
  AanmeldingRow,
  DoorverwijzingRow,
  DossierEntry,
  GemeenteRow,
  HulpvraagFeit,
  HulpvraagRow,
  MedewerkerRow,
  OpenWerkRow,
  OrganisatieRow,
  PersoonRow,
  TaxonomieRow,
  ToelichtingRow,
  ZorgtrajectRow,
];
