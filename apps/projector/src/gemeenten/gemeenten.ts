import type { GemeenteEvent, gemeenteContracts } from '#domain/gemeente/gemeente.events';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { defineProjection } from '#read-models/projection';
import type { Draft, ProjectedPlain } from '#read-models/projection';

const types = [
  'GemeenteRegistered',
  'NisCodeAssigned',
  'OpeningsdagenSet',
  'GemeenteLeft',
  'GemeenteKeyDestroyed',
] as const;

type Told = Extract<ProjectedPlain<GemeenteEvent, typeof gemeenteContracts>, { readonly type: (typeof types)[number] }>;

/** Towns with their opening days, so that a report as of any ordinal divides by the days that were known then. */
export const gemeenten = defineProjection<GemeenteRow, Told>({
  name: 'gemeenten',
  version: 2,
  entity: GemeenteRow,
  history: true,
  types,
  keys: (event) => [event.data.gemeenteId],
  evolve: evolveGemeente,
});

function evolveGemeente(row: GemeenteRow | undefined, event: Told): Draft<GemeenteRow> | undefined {
  if (event.type === 'GemeenteRegistered') {
    const { naam, nis, from } = event.data;
    return { naam, nisCodes: [{ nis, from }], permanenties: [], closures: [], leftGround: null, keyDestroyed: false };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'NisCodeAssigned':
      return { ...row, nisCodes: [...row.nisCodes, { nis: event.data.nis, from: event.data.from }] };
    case 'OpeningsdagenSet':
      return { ...row, permanenties: event.data.permanenties, closures: event.data.closures };
    case 'GemeenteLeft':
      return { ...row, leftGround: event.data.ground };
    case 'GemeenteKeyDestroyed':
      return { ...row, keyDestroyed: true };
  }
}
