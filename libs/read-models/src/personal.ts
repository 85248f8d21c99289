import type { PersonalPart, PersonalParts } from '#event-store/codec';

/**
 * Adds what an event says about persons to what a row holds. Under the same key the fields are put over the earlier
 * ones; under another key they take their place. What was forgotten stays so.
 */
export function mergeParts(held: PersonalParts, said: PersonalParts): PersonalParts {
  const merged: Record<string, PersonalPart> = { ...held };
  for (const [fieldClass, part] of Object.entries(said)) {
    const before = merged[fieldClass];
    const fields = before?.k === part.k ? before.f && part.f && { ...before.f, ...part.f } : part.f;
    merged[fieldClass] = { k: part.k, f: fields };
  }
  return merged;
}

/** The parts of some classes alone: the others do not belong in the row. */
export function onlyParts(parts: PersonalParts, ...classes: readonly (keyof PersonalParts)[]): PersonalParts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => (classes as readonly string[]).includes(name)));
}

/** The same parts without what says of whom it is: an unlinking undoes it. */
export function withoutLink({ link: _link, ...rest }: PersonalParts): PersonalParts {
  return rest;
}

/** The same parts without the fields whose key was destroyed. */
export function forgetParts(parts: PersonalParts, destroyed: ReadonlySet<string>): PersonalParts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, destroyed.has(part.k) ? { k: part.k, f: null } : part]),
  );
}

export function keysOfParts(parts: PersonalParts): string[] {
  return Object.values(parts).map((part) => part.k);
}
