import type { Taxonomie, TaxonomieEntry } from './taxonomie.ts';

/**
 * Version 1 of the taxonomy: the 14 themes of the practice and the twenty subthemes that were published, each under its
 * theme. A subtheme can be left out (niet nader bepaald). Dutch names are official, fr and en unofficial translations.
 * Codes and references are stored: they never change.
 */
export const taxonomieV1 = {
  version: 1,
  themes: [
    theme('wonen', 'Wonen', 'Logement', 'Housing', [
      sub('zoekt-huurwoning', 'Zoekt huurwoning', 'Cherche un logement à louer', 'Looks for a home to rent'),
      sub('sociale-woning', 'Sociale woning', 'Logement social', 'Social housing'),
      sub('huursubsidie', 'Huursubsidie', 'Allocation-loyer', 'Rent subsidy'),
    ]),
    theme('werk', 'Werk', 'Travail', 'Work', [sub('zoekt-werk', 'Zoekt werk', 'Cherche du travail', 'Looks for work')]),
    theme('vrije-tijd', 'Vrije tijd', 'Loisirs', 'Leisure', []),
    theme('varia', 'Varia', 'Divers', 'Miscellaneous', []),
    theme('opleiding-oefenkansen', 'Opleiding/oefenkansen', 'Formation/pratique', 'Training/practice', [
      sub('nt2', 'NT2', 'Néerlandais langue seconde', 'Dutch as a second language'),
      sub('opleiding-volgen', 'Opleiding volgen', 'Suivre une formation', 'Taking a course'),
      sub('praattafels-nederlands', 'Praattafels Nederlands', 'Tables de conversation', 'Dutch conversation tables'),
    ]),
    theme('onderwijs', 'Onderwijs', 'Enseignement', 'Education', [
      sub('oudercontact', 'Oudercontact', 'Contact avec les parents', 'Parent-teacher contact'),
    ]),
    theme('ondernemen', 'Ondernemen', 'Entreprendre', 'Enterprise', []),
    theme('mobiliteit', 'Mobiliteit', 'Mobilité', 'Mobility', []),
    theme('kinderopvang-opvoeding', 'Kinderopvang/opvoeding', 'Garde d’enfants/éducation', 'Childcare/upbringing', []),
    theme(
      'juridisch-stadhuis-verblijf',
      'Juridisch, stadhuis, verblijf',
      'Juridique, hôtel de ville, séjour',
      'Legal, town hall, residence',
      [
        sub('verblijfsstatuut', 'Verblijfsstatuut', 'Statut de séjour', 'Residence status'),
        sub('asielprocedure', 'Asielprocedure', 'Procédure d’asile', 'Asylum procedure'),
        sub(
          'afspraak-met-advocaat',
          'Afspraak met advocaat',
          'Rendez-vous avec un avocat',
          'Appointment with a lawyer',
        ),
        sub('identiteitspapieren', 'Identiteitspapieren', 'Papiers d’identité', 'Identity papers'),
        sub('vrijwillige-terugkeer', 'Vrijwillige terugkeer', 'Retour volontaire', 'Voluntary return'),
        sub('juridisch', 'Juridisch', 'Juridique', 'Legal'),
        sub(
          'nationaliteit-aanvragen',
          'Nationaliteit aanvragen',
          'Demander la nationalité',
          'Applying for nationality',
        ),
        sub(
          'afspraak-maken-verzetten',
          'Afspraak maken/verzetten',
          'Prendre/déplacer un rendez-vous',
          'Making/moving an appointment',
        ),
      ],
    ),
    theme('inburgering', 'Inburgering', 'Intégration civique', 'Civic integration', []),
    theme('gezondheid', 'Gezondheid', 'Santé', 'Health', [
      sub('ziekenfonds', 'Ziekenfonds', 'Mutualité', 'Health insurance fund'),
      sub('geestelijke-gezondheid', 'Geestelijke gezondheid', 'Santé mentale', 'Mental health'),
    ]),
    theme(
      'financieel-inkomen-tegemoetkoming',
      'Financieel, inkomen/tegemoetkoming',
      'Finances, revenus/allocations',
      'Money, income/benefits',
      [
        sub('belastingen', 'Belastingen', 'Impôts', 'Taxes'),
        sub('kinderbijslag', 'Kinderbijslag', 'Allocations familiales', 'Child benefit'),
      ],
    ),
    theme(
      'brieven-documenten-formulieren',
      'Brieven/documenten/formulieren',
      'Lettres/documents/formulaires',
      'Letters/documents/forms',
      [],
    ),
  ],
} as const satisfies Taxonomie;

export type ThemeCodeV1 = (typeof taxonomieV1)['themes'][number]['code'];
export type SubthemeCodeV1 = (typeof taxonomieV1)['themes'][number]['subthemes'][number]['code'];

interface Named<C extends string> extends TaxonomieEntry {
  readonly code: C;
}

function theme<C extends string, S extends string>(
  code: C,
  nl: string,
  fr: string,
  en: string,
  subthemes: readonly Named<S>[],
): Named<C> & { readonly subthemes: readonly Named<S>[] } {
  return { code, nl, fr, en, reference: `polslag:thema:${code}`, subthemes };
}

function sub<C extends string>(code: C, nl: string, fr: string, en: string): Named<C> {
  return { code, nl, fr, en, reference: `polslag:subthema:${code}` };
}
