import { wijkPattern } from '#domain/vocabularies/wijk';
import type { Operation, OpenApiDocument, Schema } from './openapi.ts';

/** What somebody who is helped can be told of in: routes whose bodies are about people. */
const aboutPeople = /^\/v1\/(personen|aanmeldingen|hulpvragen|zorgtrajecten|doorverwijzingen|verzoeken)(\/|$)/;

/** Whether the document lets people type there what they like; anything else is a code, an id, a number or a moment. */
function isFree({ type, format, pattern, enum: codes }: Schema): boolean {
  if (type !== 'string' || codes !== undefined) return false;
  return format === 'email' || pattern === '\\S' || pattern === wijkPattern;
}

/** Every field of every body about people in which words can be typed, as `METHOD path field.in.the[].body`. */
export function freeStrings(document: OpenApiDocument, operations: readonly Operation[]): string[] {
  return operations
    .filter(({ path, body }) => aboutPeople.test(path) && body !== undefined)
    .flatMap(({ name, body }) => fieldsOf(document, body!.schema).map((field) => `${name} ${field}`));
}

/**
 * A body with words in every field that takes them, and something that the document allows in each that is asked for;
 * `over` says what must be otherwise. `word` is told which field it is for.
 */
export function filled(
  document: OpenApiDocument,
  schema: Schema,
  over: unknown,
  word: (field: string) => string,
  at = '',
): unknown {
  const { properties, items, required, ...own } = resolved(document, schema);
  if (isFree(own)) return over ?? (own.format === 'email' ? `${word(at)}@example.be` : word(at));
  if (items) {
    const given = (over as unknown[] | undefined) ?? Array.from({ length: own.minItems ?? 0 });
    return given.map((one) => filled(document, items, one, word, `${at}[]`));
  }
  if (!properties) return over ?? own.enum?.[0] ?? own.example ?? own.minimum ?? (own.type === 'boolean' ? true : over);
  const said = (over ?? {}) as Readonly<Record<string, unknown>>;
  const wanted = Object.entries(properties).filter(
    ([name, property]) => name in said || required?.includes(name) || takesWords(document, property),
  );
  const entries = wanted.map(([name, property]) => {
    const within = at === '' ? name : `${at}.${name}`;
    return [name, filled(document, property, said[name], word, within)] as const;
  });
  return { ...said, ...Object.fromEntries(entries) };
}

function takesWords(document: OpenApiDocument, schema: Schema): boolean {
  const { items } = resolved(document, schema);
  return items === undefined && fieldsOf(document, schema).length > 0;
}

function fieldsOf(document: OpenApiDocument, schema: Schema, at = ''): string[] {
  const { properties, items, ...own } = resolved(document, schema);
  if (isFree(own)) return [at];
  if (items) return fieldsOf(document, items, `${at}[]`);
  return Object.entries(properties ?? {}).flatMap(([name, property]) =>
    fieldsOf(document, property, at === '' ? name : `${at}.${name}`),
  );
}

function resolved(document: OpenApiDocument, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolved(document, document.components.schemas[name]!);
  return schema.allOf?.length === 1 ? resolved(document, schema.allOf[0]!) : schema;
}
