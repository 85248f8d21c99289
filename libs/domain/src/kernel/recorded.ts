import type { HappenedAt } from './event.ts';
import { dateOf } from './happened-at.ts';

/**
 * Things of one kind that were recorded in a stream (visits, notes …), by their own id: so that they can be corrected or
 * entered in error.
 */
export type Recorded = Readonly<Record<string, 'recorded' | 'entered-in-error'>>;

/** What is known of the thing with this id; undefined where it was never recorded. */
export function lookUp<Value>(things: Readonly<Record<string, Value>>, id: string): Value | undefined {
  // Own properties only: an id is a text from outside.
  return Object.hasOwn(things, id) ? things[id] : undefined;
}

export const recordedRejections = {
  'already-recorded': {
    kind: 'conflict',
    nl: 'Dit staat er al. Corrigeer wat er staat, in plaats van het opnieuw in te voeren.',
    fr: 'Ceci est déjà enregistré. Corrigez ce qui est noté, au lieu de l’encoder à nouveau.',
    en: 'This is recorded already. Correct what is there instead of entering it again.',
  },
} as const;

/**
 * What was said, as text, so that the same can be told from something else: the local date, and fields that a decision
 * can read. A statistic that can no longer be read is like no other, so that nothing is taken for a repetition of it.
 */
export function contentOf(happenedAt: HappenedAt, ...fields: readonly unknown[]): string {
  return JSON.stringify([dateOf(happenedAt), ...fields]);
}

/**
 * Whether a command carries words. A decision cannot read what was said in words before, so a command with words is
 * never the same as one before: what it says is recorded, or refused, and not passed over.
 */
export function carriesWords(...words: readonly unknown[]): boolean {
  return words.some((said) => said !== undefined);
}
