import { assertHappened, happenedRejections } from '../kernel/happened-at.ts';
import { recordedRejections } from '../kernel/recorded.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { ErasureGround } from '../vocabularies/erasure-ground.ts';
import type { VerzoekEvent } from './verzoek.events.ts';
import type { Verzoek } from './verzoek.ts';

export interface RequestErasure {
  readonly type: 'RequestErasure';
  readonly data: { readonly verzoekId: string; readonly persoonId: string; readonly ground: ErasureGround };
  /** Whether the person is registered in the town that asks. */
  readonly seen: { readonly persoonRegistered: boolean };
}

/** Said by the reaction that destroyed the keys, after it did. */
export interface ConfirmKeysDestroyed {
  readonly type: 'ConfirmKeysDestroyed';
  readonly data: { readonly verzoekId: string };
}

export type VerzoekCommand = RequestErasure | ConfirmKeysDestroyed;

export const verzoekRejections = {
  ...happenedRejections,
  ...recordedRejections,
  'persoon-unknown': {
    kind: 'not-found',
    nl: 'Deze persoon is hier niet geregistreerd.',
    fr: 'Cette personne n’est pas enregistrée ici.',
    en: 'This person is not registered here.',
  },
} as const satisfies RejectionCatalog;

const reject = rejecter(verzoekRejections);

export function decideVerzoek(
  state: Verzoek,
  command: VerzoekCommand,
  context: DecisionContext,
): readonly VerzoekEvent[] {
  assertHappened(context.happenedAt, context.now);
  switch (command.type) {
    case 'RequestErasure':
      if (state.status !== 'none') reject('already-recorded');
      if (!command.seen.persoonRegistered) reject('persoon-unknown');
      return [{ type: 'ErasureRequested', data: { ...command.data, requestedBy: context.actor } }];
    case 'ConfirmKeysDestroyed': {
      if (state.status !== 'requested') return [];
      const { persoonId, ground, requestedBy } = state;
      return [{ type: 'KeysDestroyed', data: { ...command.data, persoonId, ground, requestedBy } }];
    }
    default:
      return unreachable(command);
  }
}
