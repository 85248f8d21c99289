import type { CodeIn } from './code-list.ts';
import { imposed } from './imposed.ts';

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
  ...imposed,
] as const;

export type VertrekGround = CodeIn<typeof vertrekGrounds>;
