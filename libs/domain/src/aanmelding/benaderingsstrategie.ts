import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords, contentOf } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Benaderingsstrategie, StrategieReason } from '../vocabularies/benaderingsstrategie.ts';
import { reject } from './aanmelding.rejections.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

interface Keuze {
  readonly aanmeldingId: string;
  /** Of this choice: the approach can change. */
  readonly strategieId: string;
}

export interface Strategie extends Keuze {
  readonly strategy: Benaderingsstrategie;
  readonly reasons: readonly StrategieReason[];
}

export type StrategieEvent =
  | DomainEvent<'BenaderingsstrategieChosen', Strategie>
  | DomainEvent<'BenaderingsstrategieCorrected', Strategie & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'BenaderingsstrategieEnteredInError', Keuze & { readonly reason?: string }>;

const keuze = { aanmeldingId: 'plain', strategieId: 'plain' } as const;
const strategie = { ...keuze, strategy: 'statistics', reasons: 'statistics' } as const;

export const strategieContracts = {
  BenaderingsstrategieChosen: { version: 1, fields: strategie },
  BenaderingsstrategieCorrected: { version: 1, fields: { ...strategie, correctedHappenedAt: 'statistics' } },
  BenaderingsstrategieEnteredInError: { version: 1, fields: { ...keuze, reason: 'free-text' } },
} as const satisfies EventContracts<StrategieEvent>;

export type StrategieCommand =
  | { readonly type: 'ChooseBenaderingsstrategie'; readonly data: Strategie }
  /** Says the whole choice again; the context's `happenedAt` is when it was made after all. */
  | { readonly type: 'CorrectBenaderingsstrategie'; readonly data: Strategie }
  /** What was chosen before it holds again. */
  | { readonly type: 'EnterBenaderingsstrategieInError'; readonly data: Keuze & { readonly reason?: string } };

export interface KnownStrategie {
  readonly strategieId: string;
  /** The choice and its date as they were last said, whatever the order of the reasons: only equality is asked of it. */
  readonly content: string;
  readonly inError: boolean;
}

export function evolveStrategieen(
  strategieen: readonly KnownStrategie[],
  event: Decidable<StrategieEvent, typeof strategieContracts>,
): readonly KnownStrategie[] {
  const { strategieId } = event.data;
  const changed = (changes: Partial<KnownStrategie>) =>
    strategieen.map((one) => (one.strategieId === strategieId ? { ...one, ...changes } : one));
  switch (event.type) {
    case 'BenaderingsstrategieChosen':
      return [...strategieen, { strategieId, content: contentText(event.happenedAt, event.data), inError: false }];
    case 'BenaderingsstrategieCorrected':
      return changed({ content: contentText(event.data.correctedHappenedAt ?? event.happenedAt, event.data) });
    case 'BenaderingsstrategieEnteredInError':
      return changed({ inError: true });
    default:
      return unreachable(event);
  }
}

/** With at least one reason; it can change, and the same again on the same day is nothing new. */
export function decideStrategie(
  strategieen: readonly KnownStrategie[],
  command: StrategieCommand,
  { happenedAt }: DecisionContext,
): readonly StrategieEvent[] {
  const known = strategieen.find(({ strategieId }) => strategieId === command.data.strategieId);
  switch (command.type) {
    case 'ChooseBenaderingsstrategie': {
      const present = strategieen.findLast(({ inError }) => !inError);
      assertReasons(command.data);
      if (present?.content === contentText(happenedAt, command.data)) return [];
      if (known) reject('already-recorded', 'strategieId');
      return [{ type: 'BenaderingsstrategieChosen', data: command.data }];
    }
    case 'CorrectBenaderingsstrategie':
      if (known === undefined) return reject('strategie-unknown', 'strategieId');
      if (known.inError) reject('strategie-entered-in-error', 'strategieId');
      assertReasons(command.data);
      return [{ type: 'BenaderingsstrategieCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
    case 'EnterBenaderingsstrategieInError':
      if (known === undefined) return reject('strategie-unknown', 'strategieId');
      if (!known.inError) return [{ type: 'BenaderingsstrategieEnteredInError', data: command.data }];
      return carriesWords(command.data.reason) ? reject('strategie-entered-in-error', 'strategieId') : [];
    default:
      return unreachable(command);
  }
}

function assertReasons({ reasons }: Strategie): void {
  if (reasons.length === 0) reject('strategie-without-reason', 'reasons');
  const twice = reasons.findIndex((reason, index) => reasons.indexOf(reason) !== index);
  if (twice !== -1) reject('strategie-reason-twice', `reasons.${twice}`);
}

function contentText(happenedAt: HappenedAt, said: { readonly strategy: unknown; readonly reasons: unknown }): string {
  return contentOf(happenedAt, said.strategy, Array.isArray(said.reasons) ? said.reasons.toSorted() : undefined);
}

const reasonRejects = ['strategie-without-reason', 'strategie-reason-twice'] as const;

export function strategieCommandContracts(
  notOpen: readonly string[],
  inError: string,
): CommandContracts<StrategieCommand> {
  const known = ['happened-in-future', inError, 'strategie-unknown', 'strategie-entered-in-error'];
  return {
    ChooseBenaderingsstrategie: {
      emits: ['BenaderingsstrategieChosen'],
      rejects: ['happened-in-future', ...notOpen, ...reasonRejects, 'already-recorded'],
    },
    CorrectBenaderingsstrategie: { emits: ['BenaderingsstrategieCorrected'], rejects: [...known, ...reasonRejects] },
    EnterBenaderingsstrategieInError: { emits: ['BenaderingsstrategieEnteredInError'], rejects: known },
  };
}
