import type { Decidable, HappenedAt } from '../kernel/event.ts';
import { contentOf } from '../kernel/recorded.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { OnthaalgesprekEvent, TopicDiscussed, onthaalgesprekContracts } from './onthaalgesprek.events.ts';

/** `no-show` is a planned one to which nobody came. */
export interface KnownGesprek {
  readonly gesprekId: string;
  readonly status: 'planned' | 'cancelled' | 'no-show' | 'held' | 'entered-in-error';
  /** It came about by an appointment. */
  readonly wasPlanned: boolean;
  /** Of a conversation that was held, without the town's key unknown. */
  readonly topics?: readonly TopicDiscussed[];
  /** How it was held or why it was cancelled, and when: only equality is asked of it. */
  readonly content?: string;
}

type Told = Decidable<OnthaalgesprekEvent, typeof onthaalgesprekContracts>;

export function evolveGesprekken(gesprekken: readonly KnownGesprek[], event: Told): readonly KnownGesprek[] {
  const { gesprekId } = event.data;
  const known = gesprekken.find((one) => one.gesprekId === gesprekId);
  const wasPlanned = known?.wasPlanned ?? event.type === 'OnthaalgesprekPlanned';
  const become = (gesprek: Omit<KnownGesprek, 'gesprekId' | 'wasPlanned'>): readonly KnownGesprek[] => [
    ...gesprekken.filter((one) => one.gesprekId !== gesprekId),
    { gesprekId, wasPlanned, ...gesprek },
  ];
  switch (event.type) {
    case 'OnthaalgesprekPlanned':
      return become({ status: 'planned' });
    case 'OnthaalgesprekPlanCorrected':
      return gesprekken;
    case 'OnthaalgesprekCancelled':
    case 'OnthaalgesprekCancellationCorrected': {
      const { data } = event;
      const status = data.reason === 'niet-komen-opdagen' ? 'no-show' : 'cancelled';
      return become({ status, content: contentOf(saidAt(event), data.reason) });
    }
    case 'OnthaalgesprekHeld':
    case 'OnthaalgesprekCorrected': {
      const { topics } = event.data;
      return become({ status: 'held', content: heldContent(saidAt(event), event.data), ...(topics && { topics }) });
    }
    case 'OnthaalgesprekEnteredInError':
      return become({ status: 'entered-in-error' });
    default:
      return unreachable(event);
  }
}

export function plannedGesprek(gesprekken: readonly KnownGesprek[]): KnownGesprek | undefined {
  return gesprekken.find(({ status }) => status === 'planned');
}

/** A conversation as it was held, whatever the order of its topics. */
export function heldContent(
  happenedAt: HappenedAt,
  said: {
    readonly language: unknown;
    readonly withInterpreter: unknown;
    readonly topics: readonly TopicDiscussed[] | undefined;
  },
): string {
  const topics = said.topics?.map(({ topic, outcome }) => `${topic} ${outcome}`).toSorted();
  return contentOf(happenedAt, said.language, said.withInterpreter, topics);
}

function saidAt(event: Told): HappenedAt {
  // Without the town's key a correction no longer says when.
  return ('correctedHappenedAt' in event.data ? event.data.correctedHappenedAt : undefined) ?? event.happenedAt;
}
