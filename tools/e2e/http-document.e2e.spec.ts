import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { rollen } from '#domain/kernel/roles';
import { sliceContracts } from '#domain/slices';
import { systemCommands } from '#domain/toegang/access';
import { executeRejections } from '#event-store/execute.rejections';
import { fieldProblemTexts } from '../../apps/api/src/core/http/field-problems.ts';
import { httpProblems } from '../../apps/api/src/core/http/problem.ts';
import { TestStack } from '../testing/stack.ts';
import { Contract } from './support/contract.ts';
import { codesOf, documentOf, operationsOf, pathWith } from './support/openapi.ts';
import type { OpenApiDocument, Operation, Schema } from './support/openapi.ts';
import { account, everyRole, partnerOrganisatie, since } from './support/people.ts';

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
  const { schemas, examples } = document.components;
  const names = [
    ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
    ...Object.keys(examples).map((name) => `#/components/examples/${name}`),
  ];
  const missing = valuesOf('$ref', document).filter((ref) => !names.includes(String(ref)));
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

it('is OpenAPI, by the specification itself', async () => {
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as unknown as Record<string, unknown>,
  );
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

it('says of each route how it answers', () => {
  const faults = operations.flatMap(({ name, documented: { responses } }) => {
    const accepted = Object.keys(responses).filter((status) => status < '300');
    const [only] = Object.values(responses[accepted[0]!]?.content ?? {});
    const mute = Object.keys(responses).filter((status) => responses[status]!.description === '');
    return [
      ...(accepted.length === 1 && only?.schema !== undefined ? [] : [`${name}: no answer`]),
      ...mute.map((status) => `${name}: ${status} is mute`),
    ];
  });
  expect(faults).toEqual([]);
});

describe('what a route refuses', () => {
  it('is said by status and code, each with an example of its problem', () => {
    for (const operation of operations) {
      const { name, documented } = operation;
      for (const [status, codes] of codesOf(operation)) {
        const media = documented.responses[status]!.content!['application/problem+json']!;
        expect({ name, status, codes: codes.length }).not.toMatchObject({ codes: 0 });
        expect(media.schema!.allOf![0]).toEqual({ $ref: '#/components/schemas/ProblemDocument' });
        expect(Object.keys(media.examples!)).toEqual(codes);
        const shown = codes.map((code) => document.components.examples[code]?.value);
        expect(shown).toMatchObject(codes.map((code) => ({ code, status })));
      }
    }
    const contract = new Contract(document);
    const problem = { $ref: '#/components/schemas/ProblemDocument' };
    const wrong = Object.values(document.components.examples).map((one) =>
      contract.problem('problem', problem, one.value),
    );
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  });

  it('holds what its command can be rejected for, and any command', () => {
    const lacking = operations.flatMap((operation) => {
      const said = [...codesOf(operation).values()].flat();
      const commands = sliceContracts.filter(({ commands }) => Object.hasOwn(commands, operation.permission ?? ''));
      const own = commands.map(({ commands }) => commands[operation.permission!]!.rejects);
      // A command that several slices have is rejected as that of one of them.
      const ofOne = own.length === 0 || own.some((rejects) => rejects.every((code) => said.includes(code)));
      const writes = operation.parameters.some((one) => one.name === 'Idempotency-Key');
      const ofAny = writes ? [...Object.keys(executeRejections), 'idempotency-key-missing', 'outcome-unknown'] : [];
      const ofEach = operation.permission === undefined ? [] : ['token-missing', 'token-invalid', 'not-allowed'];
      const missing = [...ofAny, ...ofEach, 'shutting-down', 'internal'].filter((code) => !said.includes(code));
      return [...missing, ...(ofOne ? [] : ['what its command rejects'])].map((code) => `${operation.name}: ${code}`);
    });
    expect(lacking).toEqual([]);
  });

  it('holds every code that there is, but for those of commands that only reactions say', () => {
    const said = new Set(operations.flatMap((operation) => [...codesOf(operation).values()].flat()));
    const asked = sliceContracts.flatMap(({ commands }) =>
      Object.entries(commands).filter(([command]) => !systemCommands.some((one) => one === command)),
    );
    const rejected = asked.flatMap(([, { rejects }]) => rejects);
    const all = [...rejected, ...Object.keys(executeRejections), ...Object.keys(httpProblems)];
    expect(all.filter((code) => !said.has(code))).toEqual([]);
    const { RowResultAnswer, FieldProblemDocument } = document.components.schemas;
    const ofFields = Object.keys(fieldProblemTexts);
    expect(FieldProblemDocument!.properties!['code']!.enum).toEqual(ofFields);
    expect(RowResultAnswer!.properties!['code']!.enum).toEqual(
      expect.arrayContaining([...ofFields, 'happened-in-future', 'theme-unknown', 'idempotency-key-reused']),
    );
  });
});

it('describes each header and parameter that a route takes', () => {
  const taken = operations.flatMap(({ name, method, permission, parameters }) => {
    const of = (where: string) => parameters.filter((one) => one.in === where).map((one) => one.name);
    const writes = method !== 'GET' && /^[A-Z]/.test(permission ?? '');
    const headers = ['Accept-Language', ...(writes ? ['Idempotency-Key', 'If-Match'] : [])];
    const missing = headers.filter((header) => !of('header').includes(header)).map((header) => `${name}: ${header}`);
    const mute = parameters
      .filter(({ in: where, description, schema }) => where === 'header' && (!description || !schema.type))
      .map((one) => `${name}: ${one.name} is mute`);
    return [...missing, ...mute];
  });
  expect(taken).toEqual([]);
  const waiting = operations.filter(({ parameters }) => parameters.some((one) => one.name === 'position'));
  expect(
    waiting.filter(({ parameters }) => !parameters.some((one) => one.description && one.name === 'position')),
  ).toEqual([]);
  const others = operations.filter((one) => one.permission?.startsWith('read:') && !waiting.includes(one));
  // What no projector makes is never behind.
  expect(
    others.map(({ name }) => name.replace(/\{.*/, '')).filter((name) => !/leeslog|leesmodellen/.test(name)),
  ).toEqual([]);
});

it('gives each body an example that it describes, and that the API takes', async () => {
  const contract = new Contract(document);
  await stack.town('34022', 'Kortrijk');
  const organisatie = await partnerOrganisatie(stack, 'CAW');
  await account(stack, 'alles', organisatie, [...everyRole('34022'), since('beheerder')]);
  const token = await stack.sign('alles', rollen);
  const wrong: string[] = [];
  const withBody = operations.filter(({ body }) => body);
  expect(withBody.length).toBeGreaterThan(50);
  for (const operation of withBody) {
    const { schema, example, mediaType } = operation.body!;
    const problem = contract.problem(`${operation.name} body`, schema, example);
    if (problem !== undefined) wrong.push(`${operation.name}: ${problem}`);
    const path = pathWith(operation, (name) => (name === 'maand' ? '2001-01' : '00000000-0000-4000-8000-000000000000'));
    const { method, inTown } = operation;
    const { body } = await stack.ask(path, {
      ...{
        method,
        token,
        body: example,
        headers: { 'content-type': mediaType, ...(inTown && { 'polslag-gemeente': '34022' }) },
      },
    });
    const code = String(body['code']);
    if (code === 'body-invalid' || Object.hasOwn(fieldProblemTexts, code)) {
      wrong.push(`${operation.name}: ${JSON.stringify(body['errors'] ?? body)}`);
    }
  }
  expect(wrong).toEqual([]);
}, 30_000);

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
