import type { Decidable } from '../kernel/event.ts';
import type { PersoonEvent, persoonContracts } from './persoon.events.ts';

/** A decision knows only that somebody is registered: everything about them is personal. */
export type Persoon = { readonly status: 'none' } | { readonly status: 'registered' };

export const initialPersoon = { status: 'none' } as Persoon;

export function evolvePersoon(_state: Persoon, _event: Decidable<PersoonEvent, typeof persoonContracts>): Persoon {
  return { status: 'registered' };
}
