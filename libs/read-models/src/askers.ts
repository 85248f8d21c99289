import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';

interface Corrected {
  readonly correctedHappenedAt: HappenedAt;
  readonly askerToken?: string | undefined;
}

/**
 * The tokens of a fact after a correction. Without a token, since the person was forgotten or nobody is known, it keeps
 * those that it had within their year: a token in two years would join what is only counted within one.
 */
export function askersAfter(
  row: { readonly day: string; readonly askerTokens: string[] },
  { correctedHappenedAt, askerToken }: Corrected,
): string[] {
  if (askerToken !== undefined) return [askerToken];
  return dateOf(correctedHappenedAt).slice(0, 4) === row.day.slice(0, 4) ? row.askerTokens : [];
}
