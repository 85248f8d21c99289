import type { RejectionText } from '#domain/kernel/rejection';
import type { FieldProblem, FieldProblemCode } from './field-problems.ts';

/** RFC 9457 problem details. `code` is stable; `detail` is for people, in the language that they asked for. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Path of the offending field in the body, dots between names and indexes. */
  readonly field?: string;
  readonly errors?: readonly (FieldProblem & { readonly detail: string })[];
  /** Where the outcome is unknown: ask again with the same Idempotency-Key. */
  readonly commandId?: string;
  readonly instance?: string;
}

export type ProblemLanguage = 'nl' | 'fr' | 'en';

interface HttpProblemText extends Omit<RejectionText, 'kind'> {
  readonly status: number;
}

/** What can go wrong outside a decision. */
export const httpProblems = {
  'request-unreadable': {
    status: 400,
    nl: 'Dit is geen leesbare vraag.',
    fr: 'Cette requête n’est pas lisible.',
    en: 'This request is not readable.',
  },
  'body-invalid': {
    status: 400,
    nl: 'Er klopt iets niet in wat werd ingevuld.',
    fr: 'Quelque chose ne va pas dans les données saisies.',
    en: 'Something in what was filled in is not right.',
  },
  'body-unreadable': {
    status: 400,
    nl: 'De inhoud is geen leesbare JSON.',
    fr: 'Le contenu n’est pas du JSON lisible.',
    en: 'The body is not readable JSON.',
  },
  'body-too-large': {
    status: 413,
    nl: 'De inhoud is te groot.',
    fr: 'Le contenu est trop volumineux.',
    en: 'The body is too large.',
  },
  'media-type-unsupported': {
    status: 415,
    nl: 'Dit soort inhoud wordt hier niet aangenomen.',
    fr: 'Ce type de contenu n’est pas accepté ici.',
    en: 'This kind of content is not taken here.',
  },
  'path-invalid': {
    status: 400,
    nl: 'Dit adres klopt niet.',
    fr: 'Cette adresse n’est pas correcte.',
    en: 'This address is not right.',
  },
  'query-invalid': {
    status: 400,
    nl: 'Er klopt iets niet in de vraag.',
    fr: 'Quelque chose ne va pas dans la requête.',
    en: 'Something in the query is not right.',
  },
  'idempotency-key-missing': {
    status: 400,
    nl: 'Geef een Idempotency-Key mee (1 tot 200 tekens), zodat een herhaling niets verdubbelt.',
    fr: 'Ajoutez une Idempotency-Key (1 à 200 caractères), pour qu’une répétition ne double rien.',
    en: 'Send an Idempotency-Key (1 to 200 characters), so that a repetition doubles nothing.',
  },
  'if-match-invalid': {
    status: 400,
    nl: 'If-Match moet een revisie tussen aanhalingstekens zijn, zoals "3".',
    fr: 'If-Match doit être une révision entre guillemets, comme "3".',
    en: 'If-Match must be a revision in quotes, such as "3".',
  },
  'token-missing': {
    status: 401,
    nl: 'Meld u eerst aan.',
    fr: 'Identifiez-vous d’abord.',
    en: 'Sign in first.',
  },
  'token-invalid': {
    status: 401,
    nl: 'Deze aanmelding is niet (meer) geldig.',
    fr: 'Cette identification n’est pas ou plus valable.',
    en: 'This sign-in is not valid, or no longer.',
  },
  'forwarded-in-development': {
    status: 421,
    nl: 'Een ontwikkelinstallatie (AUTH=dev) is niet bereikbaar via een proxy.',
    fr: 'Une installation de développement (AUTH=dev) n’est pas accessible par un proxy.',
    en: 'A development installation (AUTH=dev) is not reached through a proxy.',
  },
  'not-allowed': {
    status: 403,
    nl: 'Dit mag u niet in deze gemeente.',
    fr: 'Vous n’avez pas ce droit dans cette commune.',
    en: 'You may not do this in this town.',
  },
  'town-not-named': {
    status: 400,
    nl: 'U werkt voor meerdere gemeenten: noem er één in de hoofding Polslag-Gemeente (NIS-code).',
    fr: 'Vous travaillez pour plusieurs communes : nommez-en une dans l’en-tête Polslag-Gemeente (code NIS).',
    en: 'You work for several towns: name one in the header Polslag-Gemeente (NIS code).',
  },
  'not-found': {
    status: 404,
    nl: 'Dit bestaat niet, of niet voor u.',
    fr: 'Ceci n’existe pas, ou pas pour vous.',
    en: 'This does not exist, or not for you.',
  },
  'persoon-forgotten': {
    status: 409,
    nl: 'Deze persoon werd vergeten: er kan niets persoonlijks meer bij.',
    fr: 'Cette personne a été oubliée : plus rien de personnel ne peut être ajouté.',
    en: 'This person was forgotten: nothing personal can be added any more.',
  },
  'leeslog-month-kept': {
    status: 409,
    nl: 'Deze maand van het leeslog moet nog bewaard worden.',
    fr: 'Ce mois du journal de lecture doit encore être conservé.',
    en: 'This month of the log of reads has to be kept for now.',
  },
  'outcome-unknown': {
    status: 503,
    nl: 'Het is nog niet zeker of dit bewaard is. Vraag het opnieuw met dezelfde Idempotency-Key.',
    fr: 'Il n’est pas encore certain que ceci soit conservé. Redemandez avec la même Idempotency-Key.',
    en: 'It is not yet certain that this was kept. Ask again with the same Idempotency-Key.',
  },
  'store-unavailable': {
    status: 503,
    nl: 'Het register kan nu niet bereikt worden. Probeer het zo meteen opnieuw.',
    fr: 'Le registre est momentanément inaccessible. Réessayez dans un instant.',
    en: 'The register cannot be reached just now. Try again shortly.',
  },
  'not-yet-visible': {
    status: 503,
    nl: 'Wat u net schreef is hier nog niet zichtbaar. Probeer het zo meteen opnieuw.',
    fr: 'Ce que vous venez d’écrire n’est pas encore visible ici. Réessayez dans un instant.',
    en: 'What you just wrote is not yet visible here. Try again shortly.',
  },
  'shutting-down': {
    status: 503,
    nl: 'Polslag stopt op dit moment. Probeer het zo meteen opnieuw.',
    fr: 'Polslag est en train de s’arrêter. Réessayez dans un instant.',
    en: 'Polslag is stopping just now. Try again shortly.',
  },
  'issuer-unavailable': {
    status: 503,
    nl: 'Uw aanmelding kan nu niet nagekeken worden. Probeer het zo meteen opnieuw.',
    fr: 'Votre identification ne peut pas être vérifiée pour le moment. Réessayez dans un instant.',
    en: 'Your sign-in cannot be checked just now. Try again shortly.',
  },
  'read-model-not-ready': {
    status: 503,
    nl: 'Dit overzicht wordt opnieuw opgebouwd. Probeer het over enkele ogenblikken opnieuw.',
    fr: 'Cet aperçu est en cours de reconstruction. Réessayez dans quelques instants.',
    en: 'This overview is being rebuilt. Try again in a few moments.',
  },
  'projector-unavailable': {
    status: 503,
    nl: 'De projector kan nu niet bereikt worden.',
    fr: 'Le projecteur est momentanément inaccessible.',
    en: 'The projector cannot be reached just now.',
  },
  internal: {
    status: 500,
    nl: 'Er liep iets mis bij ons. Het is genoteerd.',
    fr: 'Une erreur est survenue chez nous. Elle a été notée.',
    en: 'Something went wrong on our side. It was noted.',
  },
} as const satisfies Record<string, HttpProblemText>;

export type HttpProblemCode = keyof typeof httpProblems;

/** Thrown where a request fails outside a decision. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly code: HttpProblemCode,
    readonly extra: {
      readonly field?: string;
      readonly errors?: readonly FieldProblem[];
      readonly commandId?: string;
    } = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** Of a query, where one parameter is not right. */
export function queryProblem(field: string, code: FieldProblemCode): HttpProblem {
  return new HttpProblem('query-invalid', { field, errors: [{ field, code }] });
}
