import { verwijzingRejections } from '../doorverwijzing/verwijzing.rejections.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import { gesprekRejections } from './onthaalgesprek.rejections.ts';

export const aanmeldingRejections = {
  ...verwijzingRejections,
  ...gesprekRejections,
  'aanmelding-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze aanmelding werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette notification a été marquée comme saisie par erreur.',
    en: 'This aanmelding was marked as entered in error.',
  },
  'aanmelding-not-open': {
    kind: 'conflict',
    nl: 'Deze aanmelding is afgesloten of teruggegeven. Heropen ze eerst.',
    fr: 'Cette notification est clôturée ou renvoyée. Rouvrez-la d’abord.',
    en: 'This aanmelding is closed or returned. Reopen it first.',
  },
  'aanmelding-not-ended': {
    kind: 'conflict',
    nl: 'Deze aanmelding loopt nog.',
    fr: 'Cette notification est encore ouverte.',
    en: 'This aanmelding is still open.',
  },
  'afsluiting-unknown': {
    kind: 'not-found',
    nl: 'Deze afsluiting is hier niet genoteerd.',
    fr: 'Cette clôture n’est pas notée ici.',
    en: 'This closing is not recorded here.',
  },
  'family-topics-discussed': {
    kind: 'conflict',
    nl: 'In een onthaalgesprek staat een onderwerp voor gezinnen met kinderen. Corrigeer eerst het gesprek.',
    fr: 'Un entretien d’accueil mentionne un sujet pour les familles avec enfants. Corrigez d’abord l’entretien.',
    en: 'An onthaalgesprek has a topic for families with children. Correct the conversation first.',
  },
  'aanmelding-not-linked': {
    kind: 'conflict',
    nl: 'Deze aanmelding hoort bij niemand.',
    fr: 'Cette notification n’est liée à personne.',
    en: 'This aanmelding is linked to nobody.',
  },
  'aanmelding-already-linked': {
    kind: 'conflict',
    nl: 'Deze aanmelding hoort al bij een persoon.',
    fr: 'Cette notification est déjà liée à une personne.',
    en: 'This aanmelding is already linked to a person.',
  },
  'arrived-in-future': {
    kind: 'invalid',
    nl: 'De datum van aankomst ligt in de toekomst.',
    fr: 'La date d’arrivée se situe dans le futur.',
    en: 'The date of arrival lies in the future.',
  },
  'toeleider-not-in-town': {
    kind: 'invalid',
    nl: 'Deze medewerker werkt niet voor deze gemeente.',
    fr: 'Ce collaborateur ne travaille pas pour cette commune.',
    en: 'This employee does not work for this town.',
  },
  'aanmelding-wrong-role': {
    kind: 'invalid',
    nl: 'Een aanmelding gaat naar een toeleider of een coach.',
    fr: 'Une notification va à un accompagnateur ou à un coach.',
    en: 'An aanmelding goes to a toeleider or a coach.',
  },
  'toeleider-lacks-language': {
    kind: 'conflict',
    nl: 'Deze toeleider spreekt de contacttaal niet. Kies iemand anders of voorzie een tolk.',
    fr: 'Cet accompagnateur ne parle pas la langue de contact. Choisissez quelqu’un d’autre ou prévoyez un interprète.',
    en: 'This toeleider does not speak the contact language. Choose somebody else or bring an interpreter.',
  },
  'caseload-full': {
    kind: 'conflict',
    nl: 'Deze toeleider zit aan de limiet. Alleen een coach kan er nog een aanmelding aan toewijzen.',
    fr: 'Cet accompagnateur est à sa limite. Seul un coach peut encore lui attribuer une notification.',
    en: 'This toeleider is at the limit. Only a coach can assign one more.',
  },
  'strategie-without-reason': {
    kind: 'invalid',
    nl: 'Zeg waarom deze benadering gekozen is.',
    fr: 'Dites pourquoi cette approche a été choisie.',
    en: 'Say why this approach was chosen.',
  },
  'strategie-reason-twice': {
    kind: 'invalid',
    nl: 'Dezelfde reden staat er twee keer.',
    fr: 'La même raison figure deux fois.',
    en: 'The same reason is named twice.',
  },
  'strategie-unknown': {
    kind: 'not-found',
    nl: 'Deze benadering werd hier niet gekozen.',
    fr: 'Cette approche n’a pas été choisie ici.',
    en: 'This approach was not chosen here.',
  },
  'strategie-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze keuze werd als foutief ingevoerd gemarkeerd.',
    fr: 'Ce choix a été marqué comme saisi par erreur.',
    en: 'This choice was marked as entered in error.',
  },
  'too-few-attempts': {
    kind: 'conflict',
    nl: 'Er is nog niet vaak genoeg geprobeerd om deze persoon te bereiken.',
    fr: 'On n’a pas encore assez souvent essayé de joindre cette personne.',
    en: 'This person has not been tried often enough.',
  },
  'too-few-channels': {
    kind: 'conflict',
    nl: 'Probeer deze persoon eerst nog op een andere manier te bereiken.',
    fr: 'Essayez d’abord de joindre cette personne d’une autre manière.',
    en: 'First try to reach this person in another way.',
  },
  'contactpoging-unknown': {
    kind: 'not-found',
    nl: 'Deze contactpoging is hier niet genoteerd.',
    fr: 'Cette tentative de contact n’est pas notée ici.',
    en: 'This attempt is not recorded here.',
  },
  'contactpoging-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze contactpoging werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette tentative de contact a été marquée comme saisie par erreur.',
    en: 'This attempt was marked as entered in error.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(aanmeldingRejections);
