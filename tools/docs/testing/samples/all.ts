import { aanmeldingSamples } from './aanmelding.ts';
import { doorverwijzingSamples } from './doorverwijzing.ts';
import { hulpvraagSamples } from './hulpvraag.ts';
import { inrichtingSamples } from './inrichting.ts';
import type { Samples } from './sample.ts';
import { zorgtrajectSamples } from './zorgtraject.ts';

/** One event of each type with all its fields. A type without a sample does not compile. */
export const samples: Samples = {
  ...inrichtingSamples,
  ...aanmeldingSamples,
  ...hulpvraagSamples,
  ...zorgtrajectSamples,
  ...doorverwijzingSamples,
};
