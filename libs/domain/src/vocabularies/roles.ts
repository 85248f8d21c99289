import type { CodeIn } from './code-list.ts';

/** The roles of a medewerker; what each may do is data elsewhere, in one place. */
export const medewerkerRoles = [
  { code: 'toeleider', nl: 'Toeleider', fr: 'Accompagnateur', en: 'Guide' },
  { code: 'coach', nl: 'Coach', fr: 'Coach', en: 'Coach' },
  { code: 'loket', nl: 'Loket', fr: 'Guichet', en: 'Counter' },
  { code: 'partner', nl: 'Partner', fr: 'Partenaire', en: 'Partner' },
  { code: 'analist', nl: 'Analist', fr: 'Analyste', en: 'Analyst' },
  { code: 'auditor', nl: 'Auditor', fr: 'Auditeur', en: 'Auditor' },
  { code: 'beheerder', nl: 'Beheerder', fr: 'Administrateur', en: 'Administrator' },
] as const;

export type MedewerkerRole = CodeIn<typeof medewerkerRoles>;

/** Who else is involved in a zorgtraject, each with a period. */
export const betrokkeneRoles = [
  {
    code: 'trajectbegeleider',
    nl: 'Trajectbegeleider',
    fr: 'Accompagnateur de parcours',
    en: 'Integration counsellor',
  },
  { code: 'leerkracht', nl: 'Leerkracht', fr: 'Enseignant', en: 'Teacher' },
  { code: 'buddy', nl: 'Buddy', fr: 'Buddy', en: 'Buddy' },
  { code: 'voogd', nl: 'Voogd', fr: 'Tuteur', en: 'Guardian of a minor' },
  { code: 'familielid', nl: 'Familielid', fr: 'Membre de la famille', en: 'Family member' },
  { code: 'maatschappelijk-werker', nl: 'Maatschappelijk werker', fr: 'Assistant social', en: 'Social worker' },
  { code: 'brugfiguur', nl: 'Brugfiguur', fr: 'Médiateur', en: 'Bridge figure' },
  { code: 'huisarts', nl: 'Huisarts', fr: 'Médecin généraliste', en: 'General practitioner' },
  { code: 'advocaat', nl: 'Advocaat', fr: 'Avocat', en: 'Lawyer' },
  { code: 'tolk', nl: 'Tolk', fr: 'Interprète', en: 'Interpreter' },
  { code: 'vrijwilliger', nl: 'Vrijwilliger', fr: 'Bénévole', en: 'Volunteer' },
  { code: 'andere', nl: 'Andere', fr: 'Autre', en: 'Other' },
] as const;

export type BetrokkeneRole = CodeIn<typeof betrokkeneRoles>;
