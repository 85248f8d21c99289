import type { CodeEntry, CodeIn } from './code-list.ts';

interface OnthaalTopicEntry extends CodeEntry {
  /** `fixed`: on the checklist; `demand`: when the client asks; `always`: said in every conversation. */
  readonly when: 'fixed' | 'demand' | 'always';
  readonly familiesOnly?: boolean;
}

/** The checklist of the onthaalgesprek, in order. */
export const onthaalTopics = [
  {
    code: 'nederlands-leren-en-oefenen',
    nl: 'Nederlands leren en oefenen',
    fr: 'Apprendre et pratiquer le néerlandais',
    en: 'Learning and practising Dutch',
    when: 'fixed',
  },
  { code: 'administratie', nl: 'Administratie', fr: 'Administration', en: 'Administration', when: 'fixed' },
  { code: 'werk', nl: 'Werk', fr: 'Travail', en: 'Work', when: 'fixed' },
  {
    code: 'kinderopvang-en-onderwijs',
    nl: 'Kinderopvang en onderwijs',
    fr: 'Garde d’enfants et enseignement',
    en: 'Childcare and education',
    when: 'fixed',
    familiesOnly: true,
  },
  { code: 'vrije-tijd', nl: 'Vrije tijd', fr: 'Loisirs', en: 'Leisure', when: 'fixed' },
  { code: 'gezondheid', nl: 'Gezondheid', fr: 'Santé', en: 'Health', when: 'demand' },
  { code: 'welzijn', nl: 'Welzijn', fr: 'Bien-être', en: 'Welfare', when: 'demand' },
  { code: 'milieu', nl: 'Milieu', fr: 'Environnement', en: 'Environment', when: 'demand' },
  { code: 'sociale-zekerheid', nl: 'Sociale zekerheid', fr: 'Sécurité sociale', en: 'Social security', when: 'demand' },
  {
    code: 'rechten-en-plichten',
    nl: 'Rechten en plichten',
    fr: 'Droits et devoirs',
    en: 'Rights and duties',
    when: 'always',
  },
  {
    code: 'hulp-in-eigen-taal-is-tijdelijk',
    nl: 'Hulp in eigen taal is tijdelijk',
    fr: 'L’aide dans la langue maternelle est temporaire',
    en: 'Help in the own language is temporary',
    when: 'always',
  },
] as const satisfies readonly OnthaalTopicEntry[];

export type OnthaalTopic = CodeIn<typeof onthaalTopics>;

/** How a topic ended; `niet-besproken` goes with the reason in words. */
export const topicOutcomes = [
  { code: 'geinformeerd', nl: 'Geïnformeerd', fr: 'Informé', en: 'Informed' },
  { code: 'doorverwezen', nl: 'Doorverwezen', fr: 'Orienté vers un service', en: 'Referred' },
  { code: 'volgt-al', nl: 'Volgt al', fr: 'Suit déjà', en: 'Already following' },
  { code: 'niet-geinteresseerd', nl: 'Niet geïnteresseerd', fr: 'Pas intéressé', en: 'Not interested' },
  { code: 'niet-van-toepassing', nl: 'Niet van toepassing', fr: 'Sans objet', en: 'Not applicable' },
  { code: 'niet-besproken', nl: 'Niet besproken', fr: 'Non abordé', en: 'Not discussed' },
] as const;

export type TopicOutcome = CodeIn<typeof topicOutcomes>;

/** Why a planned onthaalgesprek did not take place; a no-show counts as an attempt to reach somebody. */
export const gesprekCancelReasons = [
  { code: 'niet-komen-opdagen', nl: 'Niet komen opdagen', fr: 'Ne s’est pas présenté', en: 'No-show' },
  {
    code: 'afgezegd-door-client',
    nl: 'Afgezegd door cliënt',
    fr: 'Annulé par le client',
    en: 'Cancelled by the client',
  },
  { code: 'afgezegd-door-ons', nl: 'Afgezegd door ons', fr: 'Annulé par nous', en: 'Cancelled by us' },
  { code: 'verplaatst', nl: 'Verplaatst', fr: 'Déplacé', en: 'Moved' },
] as const;

export type GesprekCancelReason = CodeIn<typeof gesprekCancelReasons>;
