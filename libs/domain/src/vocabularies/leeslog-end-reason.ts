import type { CodeIn } from './code-list.ts';
import { imposed } from './imposed.ts';

/** Why a month of the log of reads ended: a code, since it stays readable for ever. */
export const leeslogEndReasons = [
  { code: 'bewaartermijn', nl: 'bewaartermijn verstreken', fr: 'délai de conservation écoulé', en: 'retention over' },
  ...imposed,
] as const;

export type LeeslogEndReason = CodeIn<typeof leeslogEndReasons>;
