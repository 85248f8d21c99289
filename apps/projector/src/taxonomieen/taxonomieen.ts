import type { TaxonomieEvent, taxonomieContracts } from '#domain/taxonomie/taxonomie.events';
import { defineProjection } from '#read-models/projection';
import type { ProjectedPlain } from '#read-models/projection';
import { TaxonomieRow } from '#read-models/taxonomieen/taxonomie-row';

/** Every version of every town's taxonomy, so that a report as of any ordinal names its themes as they were then. */
export const taxonomieen = defineProjection<TaxonomieRow, ProjectedPlain<TaxonomieEvent, typeof taxonomieContracts>>({
  name: 'taxonomieen',
  version: 1,
  entity: TaxonomieRow,
  history: true,
  types: ['TaxonomiePublished'],
  keys: ({ data }) => [`${data.gemeenteId}/${data.version}`],
  evolve: (_row, { data }) => ({ version: data.version, themes: data.themes }),
});
