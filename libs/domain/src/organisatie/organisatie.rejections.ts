import { happenedRejections } from '../kernel/happened-at.ts';
import { recordedRejections } from '../kernel/recorded.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

export const organisatieRejections = {
  ...happenedRejections,
  ...recordedRejections,
  'organisatie-without-kind': {
    kind: 'invalid',
    nl: 'Zeg wat deze organisatie is: werkgever, partner of verwerkingsverantwoordelijke.',
    fr: 'Dites ce qu’est cette organisation : employeur, partenaire ou responsable du traitement.',
    en: 'Say what this organisation is: employer, partner or controller.',
  },
  'organisatie-not-closed': {
    kind: 'conflict',
    nl: 'Deze organisatie is niet gesloten.',
    fr: 'Cette organisation n’est pas fermée.',
    en: 'This organisation is not closed.',
  },
  'organisatie-closed': {
    kind: 'conflict',
    nl: 'Deze organisatie is gesloten. Heropen ze eerst.',
    fr: 'Cette organisation est fermée. Rouvrez-la d’abord.',
    en: 'This organisation is closed. Reopen it first.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(organisatieRejections);
