import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { NisCodeClaim, NisCodeEvent } from './niscode.events.ts';
import type { NisCodeClaims } from './niscode.ts';

/** What the town of a claim says itself of the code. */
export interface Holding {
  readonly claimId: string;
  /** Local date from which the town has another code, or none; `undefined`: it has or will have this one for good. */
  readonly until: string | undefined;
}

export interface ClaimNisCode {
  readonly type: 'ClaimNisCode';
  readonly data: NisCodeClaim & { readonly nis: string };
  readonly seen: {
    /** Of each claim that was there; of one that came since, nothing is known, so it holds. */
    readonly holdings: readonly Holding[];
  };
}

export interface ReleaseNisCode {
  readonly type: 'ReleaseNisCode';
  readonly data: { readonly nis: string; readonly claimId: string };
}

export type NisCodeCommand = ClaimNisCode | ReleaseNisCode;

export const nisCodeRejections = {
  'nis-code-taken': {
    kind: 'conflict',
    nl: 'Een andere gemeente heeft deze NIS-code dan al.',
    fr: 'Une autre commune a déjà ce code NIS à ce moment-là.',
    en: 'Another town has this NIS code by then.',
  },
} as const satisfies RejectionCatalog;

const reject = rejecter(nisCodeRejections);

export function decideNisCode({ claims }: NisCodeClaims, command: NisCodeCommand): readonly NisCodeEvent[] {
  switch (command.type) {
    case 'ClaimNisCode': {
      const { data, seen } = command;
      if (claims.some(({ claimId }) => claimId === data.claimId)) return [];
      const ofOthers = claims.filter(({ gemeenteId }) => gemeenteId !== data.gemeenteId);
      if (ofOthers.some(({ claimId }) => holdsOn(seen.holdings, claimId, data.from))) reject('nis-code-taken', 'nis');
      return [{ type: 'NisCodeClaimed', data }];
    }
    case 'ReleaseNisCode':
      if (!claims.some(({ claimId }) => claimId === command.data.claimId)) return [];
      return [{ type: 'NisCodeReleased', data: command.data }];
    default:
      return unreachable(command);
  }
}

/** Whether the code is still theirs on `day` or some day after it: who takes it then takes it for good. */
function holdsOn(holdings: readonly Holding[], claim: string, day: string): boolean {
  const holding = holdings.find(({ claimId }) => claimId === claim);
  return holding?.until === undefined || holding.until > day;
}
