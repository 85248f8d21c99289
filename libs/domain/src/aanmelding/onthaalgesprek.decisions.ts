import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { YesNo } from '../vocabularies/indicators.ts';
import type { GesprekCancelReason } from '../vocabularies/onthaalgesprek.ts';
import { reject } from './aanmelding.rejections.ts';
import { assertChecklist, splitTopics } from './checklist.ts';
import type { TopicSaid } from './checklist.ts';
import type { OnthaalgesprekEvent, OnthaalgesprekRecorded, PlannedFor } from './onthaalgesprek.events.ts';
import { plannedGesprek } from './onthaalgesprek.ts';
import type { KnownGesprek } from './onthaalgesprek.ts';

type OnthaalgesprekSaid = Omit<OnthaalgesprekRecorded, 'topics' | 'topicReasons'> & {
  readonly topics: readonly TopicSaid[];
};

export interface PlanOnthaalgesprek {
  readonly type: 'PlanOnthaalgesprek';
  readonly data: { readonly gesprekId: string; readonly plannedFor: PlannedFor };
}

export interface CancelOnthaalgesprek {
  readonly type: 'CancelOnthaalgesprek';
  readonly data: { readonly gesprekId: string; readonly reason: GesprekCancelReason; readonly note?: string };
}

/** One that was planned, or one that simply came about. */
export interface HoldOnthaalgesprek {
  readonly type: 'HoldOnthaalgesprek';
  readonly data: OnthaalgesprekSaid;
}

/** Says the whole conversation again; the context's `happenedAt` is when it was after all. */
export interface CorrectOnthaalgesprek {
  readonly type: 'CorrectOnthaalgesprek';
  readonly data: OnthaalgesprekSaid;
}

export interface EnterOnthaalgesprekInError {
  readonly type: 'EnterOnthaalgesprekInError';
  readonly data: { readonly gesprekId: string; readonly reason?: string };
}

export type OnthaalgesprekCommand =
  PlanOnthaalgesprek | CancelOnthaalgesprek | HoldOnthaalgesprek | CorrectOnthaalgesprek | EnterOnthaalgesprekInError;

export interface KnownOfGesprekken {
  readonly gesprekken: readonly KnownGesprek[];
  readonly hasChildren: YesNo | undefined;
}

export function decideOnthaalgesprek(
  { gesprekken, hasChildren }: KnownOfGesprekken,
  command: OnthaalgesprekCommand,
  { happenedAt }: DecisionContext,
): readonly OnthaalgesprekEvent[] {
  const known = gesprekken.find(({ gesprekId }) => gesprekId === command.data.gesprekId)?.status;
  switch (command.type) {
    case 'PlanOnthaalgesprek':
      if (known !== undefined) return [];
      if (plannedGesprek(gesprekken)) reject('onthaalgesprek-already-planned');
      return [{ type: 'OnthaalgesprekPlanned', data: command.data }];
    case 'CancelOnthaalgesprek':
      if (known === 'cancelled' || known === 'no-show') return [];
      if (known !== 'planned') return reject(known ? 'onthaalgesprek-not-planned' : 'onthaalgesprek-unknown');
      return [{ type: 'OnthaalgesprekCancelled', data: command.data }];
    case 'HoldOnthaalgesprek':
      if (known === 'held' || known === 'entered-in-error') return [];
      if (known === 'cancelled' || known === 'no-show') reject('onthaalgesprek-not-planned');
      assertChecklist(command.data.topics, hasChildren);
      return [{ type: 'OnthaalgesprekHeld', data: { ...command.data, ...splitTopics(command.data.topics) } }];
    case 'CorrectOnthaalgesprek': {
      if (known === 'entered-in-error') reject('onthaalgesprek-entered-in-error');
      if (known !== 'held') reject(known ? 'onthaalgesprek-not-held' : 'onthaalgesprek-unknown');
      assertChecklist(command.data.topics, hasChildren);
      const data = { ...command.data, ...splitTopics(command.data.topics), correctedHappenedAt: happenedAt };
      return [{ type: 'OnthaalgesprekCorrected', data }];
    }
    case 'EnterOnthaalgesprekInError':
      if (known === 'entered-in-error') return [];
      if (known !== 'held') reject(known ? 'onthaalgesprek-not-held' : 'onthaalgesprek-unknown');
      return [{ type: 'OnthaalgesprekEnteredInError', data: command.data }];
    default:
      return unreachable(command);
  }
}

const checklistRejects = ['topic-twice', 'topic-missing', 'topic-families-only', 'topic-without-reason'] as const;

export function onthaalgesprekCommandContracts(
  notOpen: readonly string[],
  inError: string,
): CommandContracts<OnthaalgesprekCommand> {
  const held = ['happened-in-future', inError, 'onthaalgesprek-unknown', 'onthaalgesprek-not-held'];
  return {
    PlanOnthaalgesprek: {
      emits: ['OnthaalgesprekPlanned'],
      rejects: ['happened-in-future', ...notOpen, 'onthaalgesprek-already-planned'],
    },
    CancelOnthaalgesprek: {
      emits: ['OnthaalgesprekCancelled'],
      rejects: ['happened-in-future', ...notOpen, 'onthaalgesprek-unknown', 'onthaalgesprek-not-planned'],
    },
    HoldOnthaalgesprek: {
      emits: ['OnthaalgesprekHeld'],
      rejects: ['happened-in-future', ...notOpen, 'onthaalgesprek-not-planned', ...checklistRejects],
    },
    CorrectOnthaalgesprek: {
      emits: ['OnthaalgesprekCorrected'],
      rejects: [...held, 'onthaalgesprek-entered-in-error', ...checklistRejects],
    },
    EnterOnthaalgesprekInError: { emits: ['OnthaalgesprekEnteredInError'], rejects: held },
  };
}
