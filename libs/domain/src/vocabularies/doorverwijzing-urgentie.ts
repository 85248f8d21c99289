import type { CodeIn } from './code-list.ts';

/** How soon a doorverwijzing asks for an answer; left out, nothing is said about it. FHIR: routine, urgent, stat. */
export const referralUrgencies = [
  { code: 'gewoon', nl: 'Gewoon', fr: 'Normal', en: 'Routine' },
  { code: 'dringend', nl: 'Dringend', fr: 'Urgent', en: 'Urgent' },
  { code: 'onmiddellijk', nl: 'Onmiddellijk', fr: 'Immédiat', en: 'Immediate' },
] as const;

export type ReferralUrgency = CodeIn<typeof referralUrgencies>;
