import { defaultMinimumAttempts } from '#domain/aanmelding/aanmelding.closing';

/** What holds in every town, until a town can say otherwise. */
export const limits = {
  /** Aanmeldingen and zorgtrajecten that one toeleider can have open; over it only a coach assigns. A choice of ours. */
  caseload: 40,
  /** Attempts in vain, by at least two channels, before somebody is unreachable. */
  contactAttempts: defaultMinimumAttempts,
} as const;
