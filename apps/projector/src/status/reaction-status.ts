import type { Failing } from '../reactions/runner/reaction-runner.ts';
import type { ReactionsRunner } from '../reactions/runner/reactions-runner.ts';

export interface ReactionStatus {
  readonly name: string;
  /** Of the last event that it dealt with; null for a clock. */
  readonly ordinal: number | null;
  /** ISO 8601; when a clock last looked. */
  readonly lookedAt: string | null;
  readonly failing: Failing | null;
}

export function reactionStatuses({ reactions, clocks }: ReactionsRunner): ReactionStatus[] {
  return [
    ...reactions.map(({ reaction, checkpoint, failing }) => {
      return { name: reaction.name, ordinal: checkpoint.ordinal, lookedAt: null, failing: failing ?? null };
    }),
    ...clocks.map(({ clock, lookedAt, failing }) => {
      return { name: clock.name, ordinal: null, lookedAt: lookedAt ?? null, failing: failing ?? null };
    }),
  ];
}
