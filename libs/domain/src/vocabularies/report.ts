import type { CodeIn } from './code-list.ts';

/** The reports that the town publishes. */
export const reports = [
  { code: 'hulpvragen', nl: 'Hulpvragen', fr: 'Demandes d’aide', en: 'Help requests' },
  { code: 'bereik', nl: 'Bereik', fr: 'Portée', en: 'Reach' },
] as const;

export type Report = CodeIn<typeof reports>;
