import type { Permission } from '#domain/toegang/access';
import type { TestStack } from '../../testing/stack.ts';

/** The part of JSON Schema that the product's OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
}

type Content = Readonly<Record<string, Media>>;

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly security?: readonly object[];
  readonly 'x-permission'?: Permission;
  readonly 'x-roles'?: readonly string[];
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

/** One route: a method on a path. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly documented: DocumentedOperation;
  readonly parameters: readonly Parameter[];
  readonly permission: Permission | undefined;
  /** It is about the town that the request names; what is not belongs to the installation. */
  readonly inTown: boolean;
  readonly body: { readonly mediaType: string; readonly schema: Schema; readonly example: unknown } | undefined;
}

export async function documentOf(stack: TestStack): Promise<OpenApiDocument> {
  return stack.expect<OpenApiDocument>(200, '/api/docs-json');
}

export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, documented]): Operation => {
      const parameters = documented.parameters ?? [];
      const [body] = Object.entries(documented.requestBody?.content ?? {});
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        documented,
        parameters,
        permission: documented['x-permission'],
        inTown: parameters.some((one) => one.in === 'header' && one.name === 'Polslag-Gemeente'),
        body: body?.[1].schema && { mediaType: body[0], schema: body[1].schema, example: body[1].example },
      };
    }),
  );
}

/** The path with a value for each of its parameters; the values are escaped. */
export function pathWith({ path }: Operation, valueOf: (parameter: string) => string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valueOf(name)));
}

/** The codes that an operation can be refused with, by status. */
export function codesOf({ documented: { responses } }: Operation): ReadonlyMap<number, readonly string[]> {
  const refused = Object.entries(responses).filter(([status]) => status >= '400');
  return new Map(
    refused.map(([status, { content }]) => {
      const [, own] = content?.['application/problem+json']?.schema?.allOf ?? [];
      return [Number(status), (own?.properties?.['code']?.enum ?? []) as string[]];
    }),
  );
}
