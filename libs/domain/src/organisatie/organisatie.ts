import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { OrganisatieKind } from '../vocabularies/organisatie-kind.ts';
import type { Aanbod, OrganisatieEvent, organisatieContracts } from './organisatie.events.ts';

/** What rights and routing need of an organisatie; its name is not among it. */
interface Known {
  readonly kinds: readonly OrganisatieKind[];
  readonly aanbod: Aanbod;
}

export type KnownOrganisatie = Known & { readonly status: 'open' | 'closed' };
export type Organisatie = { readonly status: 'none' } | KnownOrganisatie;

export const initialOrganisatie = { status: 'none' } as Organisatie;

export function evolveOrganisatie(
  state: Organisatie,
  event: Decidable<OrganisatieEvent, typeof organisatieContracts>,
): Organisatie {
  if (event.type === 'OrganisatieRegistered') {
    return { status: 'open', kinds: event.data.kinds, aanbod: aanbodOf(event.data) };
  }
  if (state.status === 'none') throw new Error(`${event.type} before OrganisatieRegistered`);
  switch (event.type) {
    case 'OrganisatieCorrected':
      return { status: state.status, kinds: event.data.kinds, aanbod: aanbodOf(event.data) };
    case 'DienstenChanged':
      return { status: state.status, kinds: state.kinds, aanbod: aanbodOf(event.data) };
    case 'OrganisatieClosed':
      return { status: 'closed', kinds: state.kinds, aanbod: state.aanbod };
    case 'OrganisatieReopened':
      return { status: 'open', kinds: state.kinds, aanbod: state.aanbod };
    default:
      return unreachable(event);
  }
}

/** Whether its employees can have the role of partner; also of a closed one, which still answers what it was asked. */
export function isPartner(state: Organisatie): boolean {
  return state.status !== 'none' && state.kinds.includes('partner');
}

/** Whether it can be made the controller of what a town records. */
export function isVerwerkingsverantwoordelijke(state: Organisatie): boolean {
  return state.status === 'open' && state.kinds.includes('verwerkingsverantwoordelijke');
}

/** Whether a new referral from this town can go to it: a partner that is open and serves the town. */
export function takesReferralsFrom(state: Organisatie, gemeenteId: string): boolean {
  if (state.status !== 'open' || !isPartner(state)) return false;
  const { gemeenteIds } = state.aanbod;
  return gemeenteIds.length === 0 || gemeenteIds.includes(gemeenteId);
}

function aanbodOf({ services, languages, gemeenteIds }: Aanbod): Aanbod {
  return { services, languages, gemeenteIds };
}
