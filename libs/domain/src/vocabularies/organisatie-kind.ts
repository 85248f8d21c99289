import type { CodeIn } from './code-list.ts';

/** What an organisatie is to the work; one can be several. */
export const organisatieKinds = [
  { code: 'werkgever', nl: 'Werkgever', fr: 'Employeur', en: 'Employer' },
  { code: 'partner', nl: 'Partner', fr: 'Partenaire', en: 'Partner' },
  {
    code: 'verwerkingsverantwoordelijke',
    nl: 'Verwerkingsverantwoordelijke',
    fr: 'Responsable du traitement',
    en: 'Controller',
  },
] as const;

export type OrganisatieKind = CodeIn<typeof organisatieKinds>;
