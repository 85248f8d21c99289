import { defineSlice } from '../kernel/slice.ts';
import { evolveTaxonomie, initialTaxonomie, publishTaxonomie, taxonomieRejections } from './taxonomie.decisions.ts';
import { taxonomieContracts } from './taxonomie.events.ts';

/** The themes of one town; its stream has the town's id. */
export const taxonomie = defineSlice({
  name: 'taxonomie',
  events: taxonomieContracts,
  rejections: taxonomieRejections,
  initialState: initialTaxonomie,
  evolve: evolveTaxonomie,
  decide: publishTaxonomie,
  commands: {
    PublishTaxonomie: {
      creates: true,
      emits: ['TaxonomiePublished'],
      rejects: ['taxonomie-version-order', 'taxonomie-code-twice', 'reference-unknown'],
    },
  },
});
