/** Ends a switch over a union: does not compile while a case is missing, and throws on data from elsewhere. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
