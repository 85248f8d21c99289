import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';
import { Contract } from './support/contract.ts';
import { documentOf, operationsOf } from './support/openapi.ts';
import type { OpenApiDocument, Operation, Schema } from './support/openapi.ts';

let stack: TestStack;
let document: OpenApiDocument;
let operations: Operation[];

beforeAll(async () => {
  stack = await TestStack.start();
  document = await documentOf(stack);
  operations = operationsOf(document);
}, 60_000);

afterAll(() => stack.stop());

/** Everything of that name, anywhere in a document. */
function valuesOf(name: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => [
    ...(key === name ? [value] : []),
    ...valuesOf(name, value),
  ]);
}

it('refers to nothing that it does not hold, and holds nothing twice', () => {
  const names = Object.keys(document.components.schemas);
  const missing = valuesOf('$ref', document).filter(
    (ref) => !names.includes(String(ref).replace('#/components/schemas/', '')),
  );
  expect(missing).toEqual([]);
  const ids = operations.map(({ documented }) => documented.operationId);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('describes each parameter of a path, and each body', () => {
  const undescribed = operations.flatMap(({ name, path, parameters }) => {
    const described = parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
    return (path.match(/\{\w+\}/g) ?? []).filter((one) => !described.includes(one)).map((one) => `${name}: ${one}`);
  });
  expect(undescribed).toEqual([]);
  const bodiless = operations.filter(({ method, body }) => (method === 'POST' || method === 'PUT') && !body);
  expect(bodiless.map(({ name }) => name)).toEqual(['POST /v1/leesmodellen/{name}/herbouw']);
});

it('says of each route how it answers, and by which problems it refuses', () => {
  const faults = operations.flatMap(({ name, permission, parameters, documented: { responses } }) => {
    const statuses = Object.keys(responses);
    const accepted = statuses.filter((status) => status < '300');
    const refused = statuses.filter((status) => status >= '400');
    const problems = refused.filter(
      (status) => schemaOf(responses[status]!) !== '#/components/schemas/ProblemDocument',
    );
    const expected = permission === undefined ? [] : ['401', '403', '503'];
    if (parameters.some((one) => one.name === 'Idempotency-Key')) expected.push('400', '404', '409', '412', '422');
    return [
      ...(accepted.length === 1 && schemaOf(responses[accepted[0]!]!) !== undefined ? [] : [`${name}: no answer`]),
      ...problems.map((status) => `${name}: ${status} is no problem document`),
      ...statuses
        .filter((status) => responses[status]!.description === '')
        .map((status) => `${name}: ${status} is mute`),
      ...expected.filter((status) => !refused.includes(status)).map((status) => `${name}: ${status} is missing`),
    ];
  });
  expect(faults).toEqual([]);
});

/** What a response holds: the name of its schema, or the schema. */
function schemaOf({ content }: Operation['documented']['responses'][string]): unknown {
  const [only] = Object.values(content ?? {});
  return only?.schema?.$ref ?? only?.schema;
}

it('says of each moment and date what it looks like', () => {
  const formats = Object.entries(document.components.schemas).flatMap(([schema, { properties = {} }]) =>
    Object.entries(properties)
      .filter(([name]) => /(At|day|from|to|until|closures|plannedFor)$/.test(name))
      .map(([name, property]) => ({ name, place: `${schema}.${name}`, said: property.items ?? property })),
  );
  const mute = formats.filter(({ said }) => said.format === undefined && said.pattern === undefined);
  expect(mute.map(({ place }) => place)).toEqual([]);
  const recorded = formats.filter(({ name }) => name === 'recordedAt');
  expect(recorded.length).toBeGreaterThan(4);
  expect(new Set(recorded.map(({ said }) => said.format))).toEqual(new Set(['date-time']));
});

it('gives examples that are as it says', () => {
  const contract = new Contract(document);
  const wrong = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]: [string, Schema]) =>
    Object.entries(properties)
      .filter(([, schema]) => schema.example !== undefined)
      .flatMap(([field, schema]) => {
        const problem = contract.problem(`${name}.${field}`, schema, schema.example);
        return problem === undefined ? [] : [`${name}.${field}: ${problem}`];
      }),
  );
  expect(wrong).toEqual([]);
});
