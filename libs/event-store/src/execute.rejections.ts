import { gemeenteRejections } from '#domain/gemeente/gemeente.rejections';
import { Rejection } from '#domain/kernel/rejection';
import type { RejectionCatalog } from '#domain/kernel/rejection';

/** What any command can be refused for, whatever its slice. */
export const executeRejections = {
  'not-found': {
    kind: 'not-found',
    nl: 'Dit bestaat niet, of niet voor u.',
    fr: 'Ceci n’existe pas, ou pas pour vous.',
    en: 'This does not exist, or not for you.',
  },
  'idempotency-key-reused': {
    kind: 'conflict',
    nl: 'Deze Idempotency-Key werd al gebruikt voor een andere inhoud.',
    fr: 'Cette Idempotency-Key a déjà servi pour un autre contenu.',
    en: 'This Idempotency-Key was already used with another body.',
  },
  'command-forgotten': {
    kind: 'conflict',
    nl: 'Deze Idempotency-Key werd al gebruikt en aanvaard, en wat er toen gevraagd werd, is vergeten. Kijk na wat er staat.',
    fr: 'Cette Idempotency-Key a déjà été utilisée et acceptée, et ce qui était demandé est oublié. Vérifiez ce qui est enregistré.',
    en: 'This Idempotency-Key was used and accepted before, and what it asked has been forgotten. Look at what is there.',
  },
  'too-many-conflicts': {
    kind: 'conflict',
    nl: 'Te veel anderen wijzigen dit op hetzelfde moment. Probeer het zo meteen opnieuw.',
    fr: 'Trop d’autres personnes modifient ceci en même temps. Réessayez dans un instant.',
    en: 'Too many others change this at the same moment. Try again shortly.',
  },
  'revision-stale': {
    kind: 'conflict',
    nl: 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en probeer opnieuw.',
    fr: 'Quelqu’un d’autre a modifié ceci entre-temps. Vérifiez et réessayez.',
    en: 'Somebody else changed this meanwhile. Look again and retry.',
  },
  /** In a town that left nothing more is decided. */
  'gemeente-left': gemeenteRejections['gemeente-left'],
} as const satisfies RejectionCatalog;

/** Whoever asks it, and wherever it shows. */
export function townLeft(): Rejection {
  return new Rejection('gemeente-left', executeRejections['gemeente-left']);
}
