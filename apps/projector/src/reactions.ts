import type { DataSource } from 'typeorm';
import type { CommandExecutor } from '#event-store/execute';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import { erasure } from './reactions/erasure.ts';
import { expireDoorverwijzingen } from './reactions/expire-doorverwijzingen.ts';
import { openDoorverwijzing } from './reactions/open-doorverwijzing.ts';
import { referralOutcome } from './reactions/referral-outcome.ts';
import { withdrawReferrals } from './reactions/withdraw-referrals.ts';
import { townKey } from './reactions/town-key.ts';
import type { ClockReaction, Reaction } from './reactions/runner/reaction.ts';

/** What a reaction may look into before it acts. */
export interface ReactionParts {
  /** The read models, to read. */
  readonly source: DataSource;
  readonly ledger: KeyLedger;
  /** For the state of other streams. */
  readonly executor: CommandExecutor;
}

/** Every reaction and clock that the projector runs; one line for each. */
export function reactions({ source, ledger, executor }: ReactionParts): {
  reactions: readonly Reaction[];
  clocks: readonly ClockReaction[];
} {
  return {
    reactions: [
      erasure(ledger, executor),
      townKey(ledger),
      openDoorverwijzing(ledger),
      referralOutcome(executor),
      withdrawReferrals,
    ],
    clocks: [expireDoorverwijzingen(source)],
  };
}
