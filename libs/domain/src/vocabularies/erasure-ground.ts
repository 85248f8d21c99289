import type { CodeIn } from './code-list.ts';

/** Why a person is forgotten: the grounds of article 17 of the GDPR that this work meets. */
export const erasureGrounds = [
  { code: 'niet-meer-nodig', nl: 'niet meer nodig', fr: 'plus nécessaire', en: 'no longer necessary' },
  {
    code: 'toestemming-ingetrokken',
    nl: 'toestemming ingetrokken',
    fr: 'consentement retiré',
    en: 'consent withdrawn',
  },
  { code: 'bezwaar', nl: 'bezwaar', fr: 'opposition', en: 'objection' },
  { code: 'onrechtmatig', nl: 'onrechtmatig verwerkt', fr: 'traitement illicite', en: 'unlawfully processed' },
  { code: 'wettelijke-plicht', nl: 'wettelijke plicht', fr: 'obligation légale', en: 'legal obligation' },
  { code: 'bewaartermijn', nl: 'bewaartermijn verstreken', fr: 'délai de conservation écoulé', en: 'retention over' },
] as const;

export type ErasureGround = CodeIn<typeof erasureGrounds>;
