/** Characters that the name of a neighbourhood may have. */
export const maxWijkLength = 60;

/** Letters, digits, spaces, hyphens, apostrophes and dots; for the API's document too, so without flags. */
export const wijkPattern = "^['’A-Za-zÀ-ÖØ-öø-ſ0-9]([ .'’A-Za-zÀ-ÖØ-öø-ſ0-9-]*[.'’A-Za-zÀ-ÖØ-öø-ſ0-9])?$";

const wijkShape = new RegExp(wijkPattern);

/**
 * Whether a text can be the name of a neighbourhood. Where a town has no list this is all that keeps a wijk from saying
 * who somebody is: it is a statistic, which stays when the person is forgotten.
 */
export function isWijkName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxWijkLength && wijkShape.test(value);
}

/** The name as the town's list has it, whatever its capitals and accents; undefined where the list lacks it. */
export function wijkIn(list: readonly string[], text: string): string | undefined {
  return list.find((name) => name === text) ?? list.find((name) => folded(name) === folded(text));
}

/** Two names that are one: what a list may have once. */
export function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").trim().toLowerCase();
}
