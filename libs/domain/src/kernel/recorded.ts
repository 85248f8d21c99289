/**
 * Things of one kind that were recorded in a stream (visits, notes …), by their own id: so that they can be corrected or
 * entered in error.
 */
export type Recorded = Readonly<Record<string, 'recorded' | 'entered-in-error'>>;

/** What is known of the thing with this id; undefined where it was never recorded. */
export function lookUp<Value>(things: Readonly<Record<string, Value>>, id: string): Value | undefined {
  // Own properties only: an id is a text from outside.
  return Object.hasOwn(things, id) ? things[id] : undefined;
}
