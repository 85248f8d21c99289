import type { PersonalParts } from '#event-store/codec';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts the free text of an event where it belongs in a row. `place` is given the fields that the row holds and those
 * that the event says, `{}` for none, and answers the row's fields from now on. What was forgotten stays so.
 */
export function placeText(
  held: PersonalParts,
  said: PersonalParts,
  place: (held: Fields, said: Fields) => Fields,
): PersonalParts {
  const now = said['free-text'];
  const before = held['free-text'];
  const k = now?.k ?? before?.k;
  if (k === undefined) return held;
  const kept = before?.k === k ? before : undefined;
  const forgotten = kept?.f === null || now?.f === null;
  return { ...held, 'free-text': { k, f: forgotten ? null : place(kept?.f ?? {}, now?.f ?? {}) } };
}

/** The fields that an event says again as a whole: those that it leaves out are no longer there. */
export function restating(...names: readonly string[]) {
  return (held: Fields, said: Fields): Fields => ({
    ...held,
    ...Object.fromEntries(names.map((name) => [name, said[name]])),
  });
}

/** Puts the fields of one thing among several, `id`, under the name of their kind. */
export function placing(kind: string, id: string, ...names: readonly string[]) {
  return (held: Fields, said: Fields): Fields => {
    const things = held[kind] as Readonly<Record<string, Fields>> | undefined;
    return { ...held, [kind]: { ...things, [id]: restating(...names)(things?.[id] ?? {}, said) } };
  };
}
