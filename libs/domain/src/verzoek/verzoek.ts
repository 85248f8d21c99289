import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { ErasureGround } from '../vocabularies/erasure-ground.ts';
import type { VerzoekEvent, verzoekContracts } from './verzoek.events.ts';

export type Verzoek =
  | { readonly status: 'none' }
  | {
      readonly status: 'requested' | 'done';
      readonly persoonId: string;
      readonly ground: ErasureGround;
      /** Id of the medewerker. */
      readonly requestedBy: string;
    };

export const initialVerzoek = { status: 'none' } as Verzoek;

export function evolveVerzoek(_state: Verzoek, event: Decidable<VerzoekEvent, typeof verzoekContracts>): Verzoek {
  const { persoonId, ground, requestedBy } = event.data;
  switch (event.type) {
    case 'ErasureRequested':
      return { status: 'requested', persoonId, ground, requestedBy };
    case 'KeysDestroyed':
      return { status: 'done', persoonId, ground, requestedBy };
    default:
      return unreachable(event);
  }
}
