export type RowProblemCode =
  | 'verplicht'
  | 'onbekende-waarde'
  | 'onmogelijke-datum'
  | 'ongeldige-tekst'
  | 'te-lang'
  | 'te-veel'
  | 'dubbel'
  | 'rij-onleesbaar';

/** Why a row cannot go in. `column` is '' where the row as a whole is meant; `message` is a Dutch sentence. */
export interface RowProblem {
  readonly column: string;
  readonly code: RowProblemCode;
  readonly message: string;
}

/** A mapped row: the body for the API, or everything that is wrong with it. */
export type MappedRow<Body> =
  { readonly body: Body; readonly problems?: never } | { readonly body?: never; readonly problems: RowProblem[] };

/** A cell's text as a message quotes it. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}
