import type { CodeIn } from './code-list.ts';

/** Why a town leaves the installation: a code, since it stays readable for ever. */
export const vertrekGrounds = [
  {
    code: 'overeenkomst-beeindigd',
    nl: 'overeenkomst beëindigd',
    fr: 'convention terminée',
    en: 'agreement ended',
  },
  {
    code: 'ander-systeem',
    nl: 'overstap naar een ander systeem',
    fr: 'passage à un autre système',
    en: 'another system',
  },
  {
    code: 'samenvoeging',
    nl: 'opgegaan in een andere gemeente',
    fr: 'fusion de communes',
    en: 'merged into another town',
  },
  {
    code: 'last-van-toezichthouder',
    nl: 'op last van de toezichthouder',
    fr: 'sur ordre de l’autorité de contrôle',
    en: 'ordered by the supervisory authority',
  },
  { code: 'wettelijke-plicht', nl: 'wettelijke plicht', fr: 'obligation légale', en: 'legal obligation' },
] as const;

export type VertrekGround = CodeIn<typeof vertrekGrounds>;
