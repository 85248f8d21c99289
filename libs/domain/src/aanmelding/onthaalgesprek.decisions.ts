import type { HappenedAt } from '../kernel/event.ts';
import { carriesWords, contentOf } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { YesNo } from '../vocabularies/indicators.ts';
import { reject } from './aanmelding.rejections.ts';
import { assertChecklist, splitTopics } from './checklist.ts';
import type { TopicSaid } from './checklist.ts';
import type {
  OnthaalgesprekCancellation,
  OnthaalgesprekEvent,
  OnthaalgesprekPlan,
  OnthaalgesprekRecorded,
} from './onthaalgesprek.events.ts';
import { heldContent, plannedGesprek } from './onthaalgesprek.ts';
import type { KnownGesprek } from './onthaalgesprek.ts';

type OnthaalgesprekSaid = Omit<OnthaalgesprekRecorded, 'topics' | 'topicReasons'> & {
  readonly topics: readonly TopicSaid[];
};

export type OnthaalgesprekCommand =
  | { readonly type: 'PlanOnthaalgesprek'; readonly data: OnthaalgesprekPlan }
  | { readonly type: 'CancelOnthaalgesprek'; readonly data: OnthaalgesprekCancellation }
  /** One that was planned, or one that simply came about. */
  | { readonly type: 'HoldOnthaalgesprek'; readonly data: OnthaalgesprekSaid }
  /** These say the whole again; the context's `happenedAt` is when it was after all. */
  | { readonly type: 'CorrectOnthaalgesprekPlan'; readonly data: OnthaalgesprekPlan }
  | { readonly type: 'CorrectOnthaalgesprekCancellation'; readonly data: OnthaalgesprekCancellation }
  | { readonly type: 'CorrectOnthaalgesprek'; readonly data: OnthaalgesprekSaid }
  /** Whatever became of it: it was never planned, cancelled or held. */
  | {
      readonly type: 'EnterOnthaalgesprekInError';
      readonly data: { readonly gesprekId: string; readonly reason?: string };
    };

export interface KnownOfGesprekken {
  readonly gesprekken: readonly KnownGesprek[];
  readonly hasChildren: YesNo | undefined;
}

export function decideOnthaalgesprek(
  { gesprekken, hasChildren }: KnownOfGesprekken,
  command: OnthaalgesprekCommand,
  { happenedAt }: DecisionContext,
): readonly OnthaalgesprekEvent[] {
  const known = gesprekken.find(({ gesprekId }) => gesprekId === command.data.gesprekId);
  if (command.type === 'PlanOnthaalgesprek') {
    if (known) reject('already-recorded', 'gesprekId');
    if (plannedGesprek(gesprekken)) reject('onthaalgesprek-already-planned');
    return [{ type: 'OnthaalgesprekPlanned', data: command.data }];
  }
  if (command.type === 'HoldOnthaalgesprek') return holdOnthaalgesprek(known, hasChildren, command.data, happenedAt);
  if (known === undefined) return reject('onthaalgesprek-unknown');
  if (command.type === 'EnterOnthaalgesprekInError') {
    if (known.status !== 'entered-in-error') return [{ type: 'OnthaalgesprekEnteredInError', data: command.data }];
    return carriesWords(command.data.reason) ? reject('onthaalgesprek-entered-in-error') : [];
  }
  const { status } = known;
  if (status === 'entered-in-error') return reject('onthaalgesprek-entered-in-error');
  const cancelled = status === 'cancelled' || status === 'no-show';
  switch (command.type) {
    case 'CancelOnthaalgesprek': {
      const { reason, note } = command.data;
      if (cancelled && known.content === contentOf(happenedAt, reason) && !carriesWords(note)) return [];
      if (status !== 'planned') return reject('onthaalgesprek-not-planned');
      return [{ type: 'OnthaalgesprekCancelled', data: command.data }];
    }
    case 'CorrectOnthaalgesprekPlan':
      if (!known.wasPlanned) reject('onthaalgesprek-not-planned');
      return [{ type: 'OnthaalgesprekPlanCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
    case 'CorrectOnthaalgesprekCancellation': {
      if (!cancelled) reject('onthaalgesprek-not-cancelled');
      const data = { ...command.data, correctedHappenedAt: happenedAt };
      return [{ type: 'OnthaalgesprekCancellationCorrected', data }];
    }
    case 'CorrectOnthaalgesprek': {
      if (status !== 'held') reject('onthaalgesprek-not-held');
      assertChecklist(command.data.topics, hasChildren);
      const data = { ...command.data, ...splitTopics(command.data.topics), correctedHappenedAt: happenedAt };
      return [{ type: 'OnthaalgesprekCorrected', data }];
    }
    default:
      return unreachable(command);
  }
}

/** Once: what was otherwise about a conversation that was held is a correction of it. */
function holdOnthaalgesprek(
  known: KnownGesprek | undefined,
  hasChildren: YesNo | undefined,
  said: OnthaalgesprekSaid,
  happenedAt: HappenedAt,
): readonly OnthaalgesprekEvent[] {
  const split = splitTopics(said.topics);
  switch (known?.status) {
    case 'held': {
      const same = known.content === heldContent(happenedAt, said) && !carriesWords(said.note, split.topicReasons);
      return same ? [] : reject('onthaalgesprek-already-held');
    }
    case 'entered-in-error':
      return reject('onthaalgesprek-entered-in-error');
    case 'cancelled':
    case 'no-show':
      return reject('onthaalgesprek-not-planned');
    case 'planned':
    case undefined:
      assertChecklist(said.topics, hasChildren);
      return [{ type: 'OnthaalgesprekHeld', data: { ...said, ...split } }];
    default:
      return unreachable(known as never);
  }
}

const checklistRejects = ['topic-twice', 'topic-missing', 'topic-families-only', 'topic-without-reason'] as const;

export function onthaalgesprekCommandContracts(
  notOpen: readonly string[],
  inError: string,
): CommandContracts<OnthaalgesprekCommand> {
  const known = ['happened-in-future', inError, 'onthaalgesprek-unknown', 'onthaalgesprek-entered-in-error'];
  return {
    PlanOnthaalgesprek: {
      emits: ['OnthaalgesprekPlanned'],
      rejects: ['happened-in-future', ...notOpen, 'already-recorded', 'onthaalgesprek-already-planned'],
    },
    CancelOnthaalgesprek: {
      emits: ['OnthaalgesprekCancelled'],
      rejects: [...new Set([...known, ...notOpen]), 'onthaalgesprek-not-planned'],
    },
    HoldOnthaalgesprek: {
      emits: ['OnthaalgesprekHeld'],
      rejects: [
        'happened-in-future',
        ...notOpen,
        'onthaalgesprek-entered-in-error',
        'onthaalgesprek-already-held',
        'onthaalgesprek-not-planned',
        ...checklistRejects,
      ],
    },
    CorrectOnthaalgesprekPlan: {
      emits: ['OnthaalgesprekPlanCorrected'],
      rejects: [...known, 'onthaalgesprek-not-planned'],
    },
    CorrectOnthaalgesprekCancellation: {
      emits: ['OnthaalgesprekCancellationCorrected'],
      rejects: [...known, 'onthaalgesprek-not-cancelled'],
    },
    CorrectOnthaalgesprek: {
      emits: ['OnthaalgesprekCorrected'],
      rejects: [...known, 'onthaalgesprek-not-held', ...checklistRejects],
    },
    EnterOnthaalgesprekInError: { emits: ['OnthaalgesprekEnteredInError'], rejects: known },
  };
}
