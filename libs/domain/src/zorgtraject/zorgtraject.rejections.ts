import { verwijzingRejections } from '../doorverwijzing/verwijzing.rejections.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

export const zorgtrajectRejections = {
  ...verwijzingRejections,
  'aanmelding-unknown': {
    kind: 'invalid',
    nl: 'Deze aanmelding is hier niet gekend.',
    fr: 'Ce signalement n’est pas connu ici.',
    en: 'This aanmelding is not known here.',
  },
  'zorgtraject-closed': {
    kind: 'conflict',
    nl: 'Dit zorgtraject is afgesloten. Heropen het eerst.',
    fr: 'Ce parcours d’accompagnement est clôturé. Rouvrez-le d’abord.',
    en: 'This zorgtraject is closed. Reopen it first.',
  },
  'zorgtraject-not-closed': {
    kind: 'conflict',
    nl: 'Dit zorgtraject loopt nog.',
    fr: 'Ce parcours d’accompagnement est encore en cours.',
    en: 'This zorgtraject is still open.',
  },
  'zorgtraject-entered-in-error': {
    kind: 'conflict',
    nl: 'Dit zorgtraject werd als foutief ingevoerd gemarkeerd.',
    fr: 'Ce parcours d’accompagnement a été marqué comme saisi par erreur.',
    en: 'This zorgtraject was marked as entered in error.',
  },
  'referrals-first': {
    kind: 'conflict',
    nl: 'Er loopt nog een doorverwijzing. Annuleer ze, of markeer ze eerst als foutief.',
    fr: 'Une orientation est encore en cours. Annulez-la, ou marquez-la d’abord comme saisie par erreur.',
    en: 'A referral is still open. Cancel it, or mark it as entered in error first.',
  },
  'afsluiting-unknown': {
    kind: 'not-found',
    nl: 'Deze afsluiting is hier niet genoteerd.',
    fr: 'Cette clôture n’est pas notée ici.',
    en: 'This closing is not recorded here.',
  },
  'overdracht-unknown': {
    kind: 'not-found',
    nl: 'Deze overdracht hoort niet bij dit zorgtraject.',
    fr: 'Cette transmission ne fait pas partie de ce parcours.',
    en: 'This hand-over is not part of this zorgtraject.',
  },
  'toeleider-not-in-town': {
    kind: 'invalid',
    nl: 'Deze medewerker werkt niet voor deze gemeente.',
    fr: 'Ce collaborateur ne travaille pas pour cette commune.',
    en: 'This employee does not work for this town.',
  },
  'toeleider-wrong-role': {
    kind: 'invalid',
    nl: 'Een zorgtraject gaat naar een toeleider of een coach.',
    fr: 'Un parcours d’accompagnement va à un accompagnateur ou à un coach.',
    en: 'A zorgtraject goes to a toeleider or a coach.',
  },
  'handover-to-same-toeleider': {
    kind: 'invalid',
    nl: 'Deze toeleider begeleidt dit zorgtraject al.',
    fr: 'Cet accompagnateur suit déjà ce parcours.',
    en: 'This toeleider already guides this zorgtraject.',
  },
  'open-doel-unstated': {
    kind: 'conflict',
    nl: 'Er staat nog een doel open. Zeg wat ervan geworden is.',
    fr: 'Un objectif est encore ouvert. Dites ce qu’il en est advenu.',
    en: 'A goal is still open. Say what became of it.',
  },
  'open-referral-unstated': {
    kind: 'conflict',
    nl: 'Er loopt nog een doorverwijzing. Zeg wat ermee gebeurt.',
    fr: 'Une orientation est encore en cours. Dites ce qu’elle devient.',
    en: 'A referral is still open. Say what becomes of it.',
  },
  'doel-not-open': {
    kind: 'conflict',
    nl: 'Dit doel staat niet open.',
    fr: 'Cet objectif n’est pas ouvert.',
    en: 'This goal is not open.',
  },
  'referral-not-open': {
    kind: 'conflict',
    nl: 'Deze doorverwijzing loopt niet meer.',
    fr: 'Cette orientation n’est plus en cours.',
    en: 'This referral is no longer open.',
  },
  'doel-not-ended': {
    kind: 'conflict',
    nl: 'Dit doel is nog niet beëindigd.',
    fr: 'Cet objectif n’est pas encore terminé.',
    en: 'This goal has not ended yet.',
  },
  'doel-unknown': {
    kind: 'not-found',
    nl: 'Dit doel hoort niet bij dit zorgtraject.',
    fr: 'Cet objectif ne fait pas partie de ce parcours.',
    en: 'This goal is not part of this zorgtraject.',
  },
  'doel-entered-in-error': {
    kind: 'conflict',
    nl: 'Dit doel werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cet objectif a été marqué comme saisi par erreur.',
    en: 'This goal was marked as entered in error.',
  },
  'meting-empty': {
    kind: 'invalid',
    nl: 'Geef minstens één domein een score.',
    fr: 'Donnez un score à au moins un domaine.',
    en: 'Score at least one domain.',
  },
  'domain-twice': {
    kind: 'invalid',
    nl: 'Hetzelfde domein staat er twee keer.',
    fr: 'Le même domaine figure deux fois.',
    en: 'The same domain is named twice.',
  },
  'level-out-of-range': {
    kind: 'invalid',
    nl: 'Een score gaat van 1 (acute problematiek) tot 5 (volledig zelfredzaam).',
    fr: 'Un score va de 1 (problèmes aigus) à 5 (pleinement autonome).',
    en: 'A score goes from 1 (acute problems) to 5 (fully self-reliant).',
  },
  'meting-unknown': {
    kind: 'not-found',
    nl: 'Deze meting hoort niet bij dit zorgtraject.',
    fr: 'Cette mesure ne fait pas partie de ce parcours.',
    en: 'This measurement is not part of this zorgtraject.',
  },
  'meting-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze meting werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette mesure a été marquée comme saisie par erreur.',
    en: 'This measurement was marked as entered in error.',
  },
  'notitie-unknown': {
    kind: 'not-found',
    nl: 'Deze notitie hoort niet bij dit zorgtraject.',
    fr: 'Cette note ne fait pas partie de ce parcours.',
    en: 'This note is not part of this zorgtraject.',
  },
  'notitie-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze notitie werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette note a été marquée comme saisie par erreur.',
    en: 'This note was marked as entered in error.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(zorgtrajectRejections);
