import type { RejectionCatalog } from '../kernel/rejection.ts';

/** Why something about an onthaalgesprek is refused. */
export const gesprekRejections = {
  'onthaalgesprek-unknown': {
    kind: 'not-found',
    nl: 'Dit onthaalgesprek hoort niet bij deze aanmelding.',
    fr: 'Cet entretien d’accueil ne fait pas partie de cette notification.',
    en: 'This onthaalgesprek is not part of this aanmelding.',
  },
  'onthaalgesprek-already-planned': {
    kind: 'conflict',
    nl: 'Er is al een onthaalgesprek gepland. Zeg het eerst af.',
    fr: 'Un entretien d’accueil est déjà prévu. Annulez-le d’abord.',
    en: 'An onthaalgesprek is already planned. Cancel it first.',
  },
  'onthaalgesprek-still-planned': {
    kind: 'conflict',
    nl: 'Er is nog een onthaalgesprek gepland. Zeg het eerst af.',
    fr: 'Un entretien d’accueil est encore prévu. Annulez-le d’abord.',
    en: 'An onthaalgesprek is still planned. Cancel it first.',
  },
  'onthaalgesprek-not-planned': {
    kind: 'conflict',
    nl: 'Dit onthaalgesprek staat niet (meer) gepland.',
    fr: 'Cet entretien d’accueil n’est pas ou plus prévu.',
    en: 'This onthaalgesprek is not planned, or no longer.',
  },
  'onthaalgesprek-not-cancelled': {
    kind: 'conflict',
    nl: 'Dit onthaalgesprek werd niet afgezegd.',
    fr: 'Cet entretien d’accueil n’a pas été annulé.',
    en: 'This onthaalgesprek was not cancelled.',
  },
  'onthaalgesprek-already-held': {
    kind: 'conflict',
    nl: 'Dit onthaalgesprek is al genoteerd. Corrigeer wat er staat.',
    fr: 'Cet entretien d’accueil est déjà noté. Corrigez ce qui est noté.',
    en: 'This onthaalgesprek is recorded already. Correct what is there.',
  },
  'onthaalgesprek-not-held': {
    kind: 'conflict',
    nl: 'Dit onthaalgesprek is niet gevoerd.',
    fr: 'Cet entretien d’accueil n’a pas eu lieu.',
    en: 'This onthaalgesprek was not held.',
  },
  'onthaalgesprek-entered-in-error': {
    kind: 'conflict',
    nl: 'Dit onthaalgesprek werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cet entretien d’accueil a été marqué comme saisi par erreur.',
    en: 'This onthaalgesprek was marked as entered in error.',
  },
  'topic-missing': {
    kind: 'invalid',
    nl: 'Niet elk vast onderwerp van de checklist staat erbij. Wat niet besproken werd, krijgt een reden.',
    fr: 'Il manque un sujet fixe de la liste. Ce qui n’a pas été abordé reçoit une raison.',
    en: 'A fixed topic of the checklist is missing. What was not discussed gets a reason.',
  },
  'topic-twice': {
    kind: 'invalid',
    nl: 'Hetzelfde onderwerp staat er twee keer.',
    fr: 'Le même sujet figure deux fois.',
    en: 'The same topic is named twice.',
  },
  'topic-families-only': {
    kind: 'invalid',
    nl: 'Dit onderwerp is alleen voor gezinnen met kinderen.',
    fr: 'Ce sujet ne concerne que les familles avec enfants.',
    en: 'This topic is for families with children only.',
  },
  'topic-without-reason': {
    kind: 'invalid',
    nl: 'Zeg waarom dit onderwerp niet besproken werd.',
    fr: 'Dites pourquoi ce sujet n’a pas été abordé.',
    en: 'Say why this topic was not discussed.',
  },
} as const satisfies RejectionCatalog;
