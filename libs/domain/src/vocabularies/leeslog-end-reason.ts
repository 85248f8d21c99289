import type { CodeIn } from './code-list.ts';

/** Why a month of the log of reads ended: a code, since it stays readable for ever. */
export const leeslogEndReasons = [
  { code: 'bewaartermijn', nl: 'bewaartermijn verstreken', fr: 'délai de conservation écoulé', en: 'retention over' },
  {
    code: 'last-van-toezichthouder',
    nl: 'op last van de toezichthouder',
    fr: 'sur ordre de l’autorité de contrôle',
    en: 'ordered by the supervisory authority',
  },
  { code: 'wettelijke-plicht', nl: 'wettelijke plicht', fr: 'obligation légale', en: 'legal obligation' },
] as const;

export type LeeslogEndReason = CodeIn<typeof leeslogEndReasons>;
