import type { OpenAPIObject } from '@nestjs/swagger';

/** The part of a schema that an example is made from. */
interface Described {
  readonly $ref?: string;
  readonly allOf?: readonly Described[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly items?: Described;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
}

/** Gives each body an example, from the examples of its fields. */
export function documentExamples(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Described>>;
  for (const item of Object.values(document.paths)) {
    for (const { requestBody } of Object.values(item as Readonly<Record<string, { requestBody?: object }>>)) {
      if (!requestBody || !('content' in requestBody)) continue;
      for (const media of Object.values(
        requestBody.content as Record<string, { schema?: Described; example?: unknown }>,
      )) {
        if (media.schema) media.example ??= exampleOf(media.schema, schemas);
      }
    }
  }
}

/** With the fields that must be there; with all of them where none must. */
function exampleOf(schema: Described, schemas: Readonly<Record<string, Described>>): unknown {
  const { example, enum: codes, type, items, minItems, minimum, properties = {}, required } = resolved(schema, schemas);
  if (example !== undefined) return example;
  if (codes) return codes[0];
  switch (type) {
    case 'array':
      return Array.from({ length: Math.max(1, minItems ?? 1) }, () => exampleOf(items ?? {}, schemas));
    case 'object': {
      const names = required && required.length > 0 ? required : Object.keys(properties);
      return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, schemas)]));
    }
    case 'integer':
    case 'number':
      return minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return undefined;
  }
}

function resolved(schema: Described, schemas: Readonly<Record<string, Described>>): Described {
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.replace('#/components/schemas/', '');
  return name === undefined ? schema : (schemas[name] ?? {});
}
