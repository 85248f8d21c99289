import type { Projection } from '#read-models/projection';
import { aanmeldingFeiten } from './aanmelding-feiten/aanmelding-feiten.ts';
import { gemeenten } from './gemeenten/gemeenten.ts';
import { hulpvraagFeiten } from './hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from './hulpvragen/hulpvragen.ts';
import { toelichtingen } from './toelichtingen/toelichtingen.ts';

/** Every projection that the projector runs; one line for each. */
export const projections: readonly Projection[] = [
  aanmeldingFeiten,
  gemeenten,
  hulpvraagFeiten,
  hulpvragen,
  toelichtingen,
];
