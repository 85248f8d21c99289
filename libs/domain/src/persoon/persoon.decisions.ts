import { assertHappened, happenedRejections } from '../kernel/happened-at.ts';
import { recordedRejections } from '../kernel/recorded.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import type { PersoonEvent } from './persoon.events.ts';
import type { Persoon } from './persoon.ts';

type PersoonData = Extract<PersoonEvent, { type: 'PersoonRegistered' }>['data'];

export interface RegisterPersoon {
  readonly type: 'RegisterPersoon';
  readonly data: PersoonData;
}

/** Says the whole person again: what is left out is no longer kept. */
export interface CorrectPersoon {
  readonly type: 'CorrectPersoon';
  readonly data: PersoonData;
}

export type PersoonCommand = RegisterPersoon | CorrectPersoon;

export const persoonRejections = { ...happenedRejections, ...recordedRejections } as const satisfies RejectionCatalog;

const reject = rejecter(persoonRejections);

export function decidePersoon(
  state: Persoon,
  command: PersoonCommand,
  context: DecisionContext,
): readonly PersoonEvent[] {
  assertHappened(context.happenedAt, context.now);
  if (command.type === 'RegisterPersoon') {
    if (state.status !== 'none') reject('already-recorded');
    return [{ type: 'PersoonRegistered', data: command.data }];
  }
  return [{ type: 'PersoonCorrected', data: command.data }];
}
