import { recordedRejections } from '../kernel/recorded.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

export const gemeenteRejections = {
  ...recordedRejections,
  'gemeente-other-begin': {
    kind: 'conflict',
    nl: 'Deze gemeente is al in gebruik, met een andere begindatum.',
    fr: 'Cette commune est déjà en service, avec une autre date de début.',
    en: 'This town is already in use, from another date on.',
  },
  'gemeente-other-name': {
    kind: 'conflict',
    nl: 'Deze gemeente is al in gebruik onder een andere naam.',
    fr: 'Cette commune est déjà en service sous un autre nom.',
    en: 'This town is already in use under another name.',
  },
  'nis-code-order': {
    kind: 'invalid',
    nl: 'Een nieuwe NIS-code moet na de vorige ingaan.',
    fr: 'Un nouveau code NIS doit prendre effet après le précédent.',
    en: 'A new NIS code must begin after the one before.',
  },
  'organisatie-not-verwerkingsverantwoordelijke': {
    kind: 'invalid',
    nl: 'Deze organisatie is gesloten, of is geen verwerkingsverantwoordelijke.',
    fr: 'Cette organisation est fermée, ou n’est pas un responsable du traitement.',
    en: 'This organisation is closed, or is no controller.',
  },
  'verwerkingsverantwoordelijke-past': {
    kind: 'invalid',
    nl: 'Een andere verwerkingsverantwoordelijke kan vandaag of later ingaan: wat al genoteerd is, houdt de zijne.',
    fr: 'Un autre responsable du traitement peut commencer aujourd’hui ou plus tard : ce qui est déjà noté garde le sien.',
    en: 'Another controller can begin today or later: what was recorded before keeps its own.',
  },
  'period-reversed': {
    kind: 'invalid',
    nl: 'De periode eindigt voor ze begint.',
    fr: 'La période se termine avant de commencer.',
    en: 'The period ends before it begins.',
  },
  'permanenties-overlap': {
    kind: 'invalid',
    nl: 'Twee permanenties overlappen elkaar.',
    fr: 'Deux permanences se chevauchent.',
    en: 'Two schedules of permanenties overlap.',
  },
  'wijk-twice': {
    kind: 'invalid',
    nl: 'Dezelfde wijk staat er twee keer.',
    fr: 'Le même quartier figure deux fois.',
    en: 'The same neighbourhood is there twice.',
  },
  'figure-unknown': {
    kind: 'invalid',
    nl: 'Dit rapport heeft geen cijfer met die naam.',
    fr: 'Ce rapport n’a pas de chiffre de ce nom.',
    en: 'This report has no figure of that name.',
  },
  'toelichting-unknown': {
    kind: 'not-found',
    nl: 'Deze toelichting bestaat niet (meer).',
    fr: 'Cette remarque n’existe pas ou plus.',
    en: 'This remark does not exist, or no longer.',
  },
  'gemeente-naam-differs': {
    kind: 'invalid',
    nl: 'Zo heet deze gemeente niet. Haar vertrek kan niet ongedaan gemaakt worden: geef haar naam precies op.',
    fr: 'Cette commune ne s’appelle pas ainsi. Son départ est irréversible : indiquez son nom exact.',
    en: 'This is not the name of this town. Its leaving cannot be undone: give its exact name.',
  },
  'gemeente-left': {
    kind: 'conflict',
    nl: 'Deze gemeente werkt niet meer met Polslag: er kan niets meer bij en er zijn geen cijfers meer.',
    fr: 'Cette commune ne travaille plus avec Polslag : rien ne peut être ajouté et il n’y a plus de chiffres.',
    en: 'This town no longer works with Polslag: nothing can be added, and there are no figures any more.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(gemeenteRejections);
