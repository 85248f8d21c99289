export const documentPath = 'docs/event-store.md';
import type { Outcome } from './outcome.ts';
export function document(outcomes: readonly Outcome[]): string {
  return String(outcomes.length);
}
