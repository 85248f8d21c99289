/** Why a command was refused, in a form that a program and a person can read. */

/**
 * `invalid`: the command contradicts itself or names something that is not there; `conflict`: not in this state;
 * `not-found`: the thing itself is not there, or not for the caller; `forbidden`: not for this role or town.
 */
export type RejectionKind = 'invalid' | 'conflict' | 'not-found' | 'forbidden';

export interface RejectionText {
  readonly kind: RejectionKind;
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

export type RejectionCatalog = Readonly<Record<string, RejectionText>>;

/** Thrown by a decision; nothing was or will be written. `field` is the path in the command's body. */
export class Rejection extends Error {
  override readonly name = 'Rejection';

  constructor(
    readonly code: string,
    readonly text: RejectionText,
    readonly field?: string,
  ) {
    super(code);
  }
}

/** Gives the `reject` of one slice: it throws, and takes only codes of that slice's catalog. */
export function rejecter<Catalog extends RejectionCatalog>(catalog: Catalog) {
  return function reject(code: keyof Catalog & string, field?: string): never {
    throw new Rejection(code, catalog[code]!, field);
  };
}
