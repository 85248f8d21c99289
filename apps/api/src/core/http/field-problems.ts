/** What can be wrong with one field, in the three languages. */
interface FieldProblemText {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/**
 * The codes of fields, stable like those of problems. Where several apply to one field the first in this order is told:
 * what has no value has no length either.
 */
export const fieldProblemTexts = {
  'unknown-field': {
    nl: 'Hier staat een veld dat niet bestaat; `allowed` noemt de velden die er zijn.',
    fr: 'Il y a ici un champ qui n’existe pas ; `allowed` cite les champs existants.',
    en: 'There is a field here that does not exist; `allowed` names those that do.',
  },
  'field-missing': {
    nl: 'Dit moet ingevuld worden.',
    fr: 'Ceci doit être rempli.',
    en: 'This has to be filled in.',
  },
  'not-a-list': { nl: 'Dit moet een lijst zijn.', fr: 'Ceci doit être une liste.', en: 'This must be a list.' },
  'not-an-object': {
    nl: 'Dit moet een object met velden zijn.',
    fr: 'Ceci doit être un objet avec des champs.',
    en: 'This must be an object with fields.',
  },
  'not-a-text': { nl: 'Dit moet een tekst zijn.', fr: 'Ceci doit être un texte.', en: 'This must be a text.' },
  'not-a-whole-number': {
    nl: 'Dit moet een geheel getal zijn.',
    fr: 'Ceci doit être un nombre entier.',
    en: 'This must be a whole number.',
  },
  'not-true-or-false': {
    nl: 'Dit moet waar of onwaar zijn (true of false).',
    fr: 'Ceci doit être vrai ou faux (true ou false).',
    en: 'This must be true or false.',
  },
  'not-an-id': {
    nl: 'Dit is geen id (een UUID).',
    fr: 'Ceci n’est pas un identifiant (un UUID).',
    en: 'This is no id (a UUID).',
  },
  'too-few-items': {
    nl: 'Er staan te weinig dingen in deze lijst.',
    fr: 'Cette liste contient trop peu d’éléments.',
    en: 'This list holds too few things.',
  },
  'too-many-items': {
    nl: 'Er staan te veel dingen in deze lijst.',
    fr: 'Cette liste contient trop d’éléments.',
    en: 'This list holds too many things.',
  },
  'item-twice': {
    nl: 'In deze lijst staat hetzelfde twee keer.',
    fr: 'Cette liste contient deux fois la même chose.',
    en: 'This list holds the same thing twice.',
  },
  'number-too-small': {
    nl: 'Dit getal is te klein.',
    fr: 'Ce nombre est trop petit.',
    en: 'This number is too small.',
  },
  'number-too-large': {
    nl: 'Dit getal is te groot.',
    fr: 'Ce nombre est trop grand.',
    en: 'This number is too large.',
  },
  'text-too-long': {
    nl: 'Deze tekst is te lang.',
    fr: 'Ce texte est trop long.',
    en: 'This text is too long.',
  },
  'text-not-readable': {
    nl: 'Deze tekst is leeg of bevat tekens die niemand typt.',
    fr: 'Ce texte est vide ou contient des caractères que personne ne tape.',
    en: 'This text is blank or holds characters that nobody types.',
  },
  'code-unknown': {
    nl: 'Deze code staat niet in de lijst van dit veld.',
    fr: 'Ce code ne figure pas dans la liste de ce champ.',
    en: 'This code is not in the list of this field.',
  },
  'code-malformed': {
    nl: 'Een code bestaat uit kleine letters en cijfers, met streepjes ertussen.',
    fr: 'Un code se compose de minuscules et de chiffres, séparés par des tirets.',
    en: 'A code is made of small letters and digits, with hyphens between them.',
  },
  'language-unknown': {
    nl: 'Deze taalcode bestaat niet (ISO 639-3 of 639-5, of onbekend).',
    fr: 'Ce code de langue n’existe pas (ISO 639-3 ou 639-5, ou onbekend).',
    en: 'This language code does not exist (ISO 639-3 or 639-5, or onbekend).',
  },
  'nationality-unknown': {
    nl: 'Deze nationaliteit bestaat niet (ISO 3166, XK, staatloos of onbekend).',
    fr: 'Cette nationalité n’existe pas (ISO 3166, XK, staatloos ou onbekend).',
    en: 'This nationality does not exist (ISO 3166, XK, staatloos or onbekend).',
  },
  'nis-code-invalid': {
    nl: 'Een NIS-code heeft vijf cijfers.',
    fr: 'Un code NIS compte cinq chiffres.',
    en: 'A NIS code has five digits.',
  },
  'wijk-invalid': {
    nl: 'Dit is geen naam van een wijk.',
    fr: 'Ceci n’est pas le nom d’un quartier.',
    en: 'This is no name of a neighbourhood.',
  },
  'mail-address-invalid': {
    nl: 'Dit is geen mailadres.',
    fr: 'Ceci n’est pas une adresse mail.',
    en: 'This is no mail address.',
  },
  'date-invalid': {
    nl: 'Dit is geen datum (JJJJ-MM-DD) die bestaat.',
    fr: 'Ceci n’est pas une date (AAAA-MM-JJ) qui existe.',
    en: 'This is no date (YYYY-MM-DD) that exists.',
  },
  'moment-invalid': {
    nl: 'Dit is geen datum (JJJJ-MM-DD) of tijdstip (JJJJ-MM-DDTUU:MM) dat bestaat.',
    fr: 'Ceci n’est pas une date (AAAA-MM-JJ) ou un moment (AAAA-MM-JJTHH:MM) qui existe.',
    en: 'This is no date (YYYY-MM-DD) or moment (YYYY-MM-DDTHH:MM) that exists.',
  },
  'moment-skipped': {
    nl: 'Dit uur is er nooit geweest: de klok sprong toen vooruit naar het zomeruur.',
    fr: 'Cette heure n’a jamais existé : l’horloge passait alors à l’heure d’été.',
    en: 'This hour never was: the clock then sprang forward to summer time.',
  },
  'time-missing': {
    nl: 'Noem ook het uur (JJJJ-MM-DDTUU:MM).',
    fr: 'Indiquez aussi l’heure (AAAA-MM-JJTHH:MM).',
    en: 'Name the time too (YYYY-MM-DDTHH:MM).',
  },
  'month-invalid': {
    nl: 'Dit is geen maand (JJJJ-MM).',
    fr: 'Ceci n’est pas un mois (AAAA-MM).',
    en: 'This is no month (YYYY-MM).',
  },
  'period-reversed': {
    nl: 'De periode eindigt voor ze begint.',
    fr: 'La période se termine avant de commencer.',
    en: 'The period ends before it begins.',
  },
  'period-too-long': {
    nl: 'Deze periode is te lang: ten hoogste vijftig jaar.',
    fr: 'Cette période est trop longue : cinquante ans au plus.',
    en: 'This period is too long: fifty years at most.',
  },
  'cursor-invalid': {
    nl: 'Deze cursor werd niet door deze lijst gegeven.',
    fr: 'Ce curseur n’a pas été donné par cette liste.',
    en: 'This cursor was not given by this list.',
  },
  'position-invalid': {
    nl: 'Een positie is een getal, zoals een schrijfactie het gaf.',
    fr: 'Une position est un nombre, tel qu’une écriture l’a donné.',
    en: 'A position is a number, as a write gave it.',
  },
  'ordinal-invalid': {
    nl: 'Een ordinaal is een geheel getal van ten hoogste vijftien cijfers.',
    fr: 'Un ordinal est un nombre entier de quinze chiffres au plus.',
    en: 'An ordinal is a whole number of fifteen digits at most.',
  },
} as const satisfies Record<string, FieldProblemText>;

export type FieldProblemCode = keyof typeof fieldProblemTexts;

/** One field that is not as documented; of what the caller sent it says only where. */
export interface FieldProblem {
  /** Path, dots between names and indexes; empty for the whole body. */
  readonly field: string;
  readonly code: FieldProblemCode;
  /** With `unknown-field`: the names that are known there. */
  readonly allowed?: readonly string[];
}
