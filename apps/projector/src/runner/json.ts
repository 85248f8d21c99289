/** What PostgreSQL cannot keep in a text: NUL, and halves of a surrogate pair. */
const unstorable = /\\u(0000|d[89a-f])/i;

/** JSON for PostgreSQL; what it could not keep is replaced by U+FFFD, so that nobody's words stop a projection. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!unstorable.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '\ufffd') : part,
  );
}
