import { unreachable } from '#domain/kernel/unreachable';
import type { Aanbod, OrganisatieEvent } from '#domain/organisatie/organisatie.events';
import { organisatieContracts } from '#domain/organisatie/organisatie.events';
import { OrganisatieRow } from '#read-models/organisaties/organisatie-row';
import { onlyParts } from '#read-models/personal';
import { defineProjection } from '#read-models/projection';
import type { Draft, ProjectedPlain } from '#read-models/projection';

type Told = ProjectedPlain<OrganisatieEvent, typeof organisatieContracts>;

/** Organisaties by name: employers, partners and controllers, with what they offer to whom. */
export const organisaties = defineProjection<OrganisatieRow, Told>({
  name: 'organisaties',
  version: 1,
  entity: OrganisatieRow,
  types: Object.keys(organisatieContracts) as Told['type'][],
  keys: (event) => [event.streamId],
  evolve: (row, event) => {
    const draft = evolveOrganisatie(row, event);
    return draft && { ...draft, revision: Number(event.revision) };
  },
});

function evolveOrganisatie(row: OrganisatieRow | undefined, event: Told): Draft<OrganisatieRow> | undefined {
  if (event.type === 'OrganisatieRegistered') {
    const { ordinal, data, personal } = event;
    return { ordinal, revision: 0, status: 'open', ...recorded(data), personal };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'OrganisatieCorrected':
      return { ...row, ...recorded(event.data), personal: event.personal };
    case 'DienstenChanged':
      return { ...row, ...aanbod(event.data) };
    case 'OrganisatieClosed':
      return { ...row, status: 'closed', personal: onlyParts(row.personal, 'identity', 'contact') };
    case 'OrganisatieReopened':
      return { ...row, status: 'open' };
    default:
      return unreachable(event);
  }
}

function recorded(
  data: Aanbod & { readonly kinds: OrganisatieRow['kinds'] | readonly OrganisatieRow['kinds'][number][] },
) {
  return { kinds: [...data.kinds], ...aanbod(data) };
}

function aanbod({ services, languages, gemeenteIds }: Aanbod) {
  return { services: [...services], languages: [...languages], gemeenteIds: [...gemeenteIds] };
}
