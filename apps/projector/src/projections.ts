import type { Projection } from '#read-models/projection';
import { aanmeldingFeiten } from './aanmelding-feiten/aanmelding-feiten.ts';
import { aanmeldingen } from './aanmeldingen/aanmeldingen.ts';
import { doorverwijzingen } from './doorverwijzingen/doorverwijzingen.ts';
import { dossier } from './dossier/dossier.ts';
import { gemeenten } from './gemeenten/gemeenten.ts';
import { hulpvraagFeiten } from './hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from './hulpvragen/hulpvragen.ts';
import { medewerkers } from './medewerkers/medewerkers.ts';
import { openWerk } from './open-werk/open-werk.ts';
import { organisaties } from './organisaties/organisaties.ts';
import { personen } from './personen/personen.ts';
import { taxonomieen } from './taxonomieen/taxonomieen.ts';
import { toelichtingen } from './toelichtingen/toelichtingen.ts';
import { zorgtrajecten } from './zorgtrajecten/zorgtrajecten.ts';

/** Every projection that the projector runs; one line for each. */
export const projections: readonly Projection[] = [
  aanmeldingFeiten,
  aanmeldingen,
  doorverwijzingen,
  dossier,
  gemeenten,
  hulpvraagFeiten,
  hulpvragen,
  medewerkers,
  openWerk,
  organisaties,
  personen,
  taxonomieen,
  toelichtingen,
  zorgtrajecten,
];
