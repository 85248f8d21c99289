import { Ajv } from 'ajv';
import type { AnySchema, ValidateFunction } from 'ajv';
import type { OpenApiDocument, Operation } from './openapi.ts';

const formats = {
  uuid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  email: /^[^@\s]+@[^@\s]+$/,
};

/** What the OpenAPI document promises of a body, checked by another program than the product's own. */
export class Contract {
  private readonly ajv = new Ajv({ strict: false, allErrors: true, formats });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.ajv.addSchema({ $id: 'openapi', ...document });
  }

  /** Why the JSON is not as the document says of this answer; `undefined` when it is, or when it says nothing. */
  answerProblem(operation: Operation, status: number, mediaType: string, json: unknown): string | undefined {
    const response = operation.documented.responses[status];
    if (!response) return `${status} is not documented`;
    if (!response.content) return undefined;
    const schema = response.content[mediaType]?.schema;
    if (!schema) return `${mediaType} is not documented for ${status}`;
    return this.problem(`${operation.name} ${status} ${mediaType}`, schema, json);
  }

  /** Whether the bytes that are sent are a body that the document describes; of a bulk body, each line. */
  describes({ name, body }: Operation, bytes: Buffer): boolean {
    if (!body) return false;
    const text = bytes.toString('utf8');
    const rows = body.mediaType === 'application/json' ? [text] : text.split('\n');
    try {
      return rows.every((row) => this.problem(name, body.schema, JSON.parse(row)) === undefined);
    } catch {
      return false;
    }
  }

  /** Why a value is not as its schema says; `undefined` when it is. `name`: of the schema, each of its own. */
  problem(name: string, schema: AnySchema, json: unknown): string | undefined {
    let validate = this.compiled.get(name);
    if (!validate) {
      validate = this.ajv.compile(pointed(schema) as AnySchema);
      this.compiled.set(name, validate);
    }
    return validate(json) ? undefined : this.ajv.errorsText(validate.errors);
  }
}

/** References of the document, as they are seen from outside of it. */
function pointed(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/')) as unknown;
}
