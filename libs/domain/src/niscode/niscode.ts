import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { NisCodeClaim, NisCodeEvent, nisCodeContracts } from './niscode.events.ts';

/** Which towns claimed a code, in the order of claiming. */
export interface NisCodeClaims {
  readonly claims: readonly NisCodeClaim[];
  /** How often this changed: a claim that is made again after it was released is another one. */
  readonly changes: number;
}

export const initialNisCode: NisCodeClaims = { claims: [], changes: 0 };

export function evolveNisCode(
  { claims, changes }: NisCodeClaims,
  event: Decidable<NisCodeEvent, typeof nisCodeContracts>,
): NisCodeClaims {
  switch (event.type) {
    case 'NisCodeClaimed': {
      const { claimId, gemeenteId, from } = event.data;
      return { claims: [...claims, { claimId, gemeenteId, from }], changes: changes + 1 };
    }
    case 'NisCodeReleased':
      return { claims: claims.filter(({ claimId }) => claimId !== event.data.claimId), changes: changes + 1 };
    default:
      return unreachable(event);
  }
}
