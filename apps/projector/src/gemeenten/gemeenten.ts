import type { GemeenteEvent, gemeenteContracts } from '#domain/gemeente/gemeente.events';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { defineProjection } from '#read-models/projection';
import type { Draft, ProjectedPlain } from '#read-models/projection';

type Told = Extract<
  ProjectedPlain<GemeenteEvent, typeof gemeenteContracts>,
  { readonly type: 'GemeenteRegistered' | 'NisCodeAssigned' | 'OpeningsdagenSet' }
>;

/** Towns with their opening days, so that a report as of any ordinal divides by the days that were known then. */
export const gemeenten = defineProjection<GemeenteRow, Told>({
  name: 'gemeenten',
  version: 1,
  entity: GemeenteRow,
  history: true,
  types: ['GemeenteRegistered', 'NisCodeAssigned', 'OpeningsdagenSet'],
  keys: (event) => [event.data.gemeenteId],
  evolve: evolveGemeente,
});

function evolveGemeente(row: GemeenteRow | undefined, event: Told): Draft<GemeenteRow> | undefined {
  if (event.type === 'GemeenteRegistered') {
    const { naam, nis, from } = event.data;
    return { naam, nisCodes: [{ nis, from }], permanenties: [], closures: [] };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'NisCodeAssigned':
      return { ...row, nisCodes: [...row.nisCodes, { nis: event.data.nis, from: event.data.from }] };
    case 'OpeningsdagenSet':
      return { ...row, permanenties: event.data.permanenties, closures: event.data.closures };
  }
}
