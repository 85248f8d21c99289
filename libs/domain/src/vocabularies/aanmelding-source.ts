import type { CodeIn } from './code-list.ts';
import { notRegisteredRow, unknownRow } from './unknown-values.ts';

/** Who passed the person on; a source that falls silent is an alarm for the coach. */
export const sources = [
  { code: 'onthaal', nl: 'Onthaal', fr: 'Accueil', en: 'Reception desk' },
  { code: 'bevolking', nl: 'Bevolking', fr: 'Population', en: 'Population registry' },
  { code: 'vreemdelingen', nl: 'Vreemdelingen', fr: 'Service des étrangers', en: 'Foreigners’ office' },
  { code: 'sociale-dienst', nl: 'Sociale dienst', fr: 'Service social', en: 'Social service' },
  { code: 'ocmw', nl: 'OCMW', fr: 'CPAS', en: 'Public centre for social welfare' },
  { code: 'loi-opvang', nl: 'LOI/opvang', fr: 'ILA/accueil', en: 'Local reception of asylum seekers' },
  { code: 'caw', nl: 'CAW', fr: 'CAW', en: 'Centre for general welfare' },
  { code: 'kind-en-gezin', nl: 'Kind en Gezin', fr: 'Kind en Gezin', en: 'Child and Family agency' },
  { code: 'school', nl: 'School', fr: 'École', en: 'School' },
  { code: 'kinderopvang', nl: 'Kinderopvang', fr: 'Garde d’enfants', en: 'Childcare' },
  { code: 'wijkagent-politie', nl: 'Wijkagent/politie', fr: 'Agent de quartier/police', en: 'Police' },
  { code: 'buurtwerking', nl: 'Buurtwerking', fr: 'Travail de quartier', en: 'Neighbourhood work' },
  { code: 'vereniging', nl: 'Vereniging', fr: 'Association', en: 'Association' },
  { code: 'huisarts', nl: 'Huisarts', fr: 'Médecin généraliste', en: 'General practitioner' },
  { code: 'andere-brugfiguur', nl: 'Andere brugfiguur', fr: 'Autre médiateur', en: 'Another bridge figure' },
  {
    code: 'trajectbegeleider',
    nl: 'Trajectbegeleider',
    fr: 'Accompagnateur de parcours',
    en: 'Integration counsellor',
  },
  { code: 'op-eigen-initiatief', nl: 'Op eigen initiatief', fr: 'De sa propre initiative', en: 'On their own' },
  unknownRow,
  notRegisteredRow,
] as const;

export type Source = CodeIn<typeof sources>;
