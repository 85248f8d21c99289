import fc from 'fast-check';
import type { OpenApiDocument, Schema } from './openapi.ts';
import { textOf } from './values.ts';
import type { KnownFor } from './values.ts';

/** The schema itself, where it refers to one of the document. */
export function resolved(document: OpenApiDocument, schema: Schema): Schema {
  const [only] = schema.allOf ?? [];
  const name = (schema.$ref ?? only?.$ref)?.replace('#/components/schemas/', '');
  if (name === undefined) return schema;
  const found = document.components.schemas[name];
  if (!found) throw new Error(`the document names a schema ${name} that it does not hold`);
  return found;
}

/** Values that a schema describes. `field`: the name of the property that holds it. */
export function valueOf(
  document: OpenApiDocument,
  schema: Schema,
  knownFor: KnownFor,
  field = '',
): fc.Arbitrary<unknown> {
  const { type, enum: codes, ...rest } = resolved(document, schema);
  if (codes) return fc.constantFrom(...codes);
  switch (type) {
    case 'string':
      return textOf(rest, field, knownFor);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: rest.minimum ?? -1_000, max: rest.maximum ?? 1_000 });
    case 'array':
      return itemsOf(rest, valueOf(document, rest.items ?? {}, knownFor, field));
    case 'object':
      return fieldsOf(document, rest, knownFor);
    default:
      throw new Error(`${field} is described as ${type}`);
  }
}

/** The largest lists would only cost time: three items above the fewest say as much. */
function itemsOf({ minItems = 0, maxItems = 10, uniqueItems }: Schema, item: fc.Arbitrary<unknown>) {
  const bounds = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) };
  return uniqueItems
    ? fc.uniqueArray(item, { ...bounds, selector: (one) => JSON.stringify(one) })
    : fc.array(item, bounds);
}

function fieldsOf(document: OpenApiDocument, { properties = {}, required = [] }: Schema, knownFor: KnownFor) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valueOf(document, schema, knownFor, name)]),
  );
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
}
