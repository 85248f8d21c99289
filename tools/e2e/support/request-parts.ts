import fc from 'fast-check';
import { resolved, valueOf } from './arbitrary.ts';
import type { Known } from './known.ts';
import { mutated } from './mutation.ts';
import { cursors, inQuery, languages, positions } from './oddities.ts';
import type { OpenApiDocument, Operation } from './openapi.ts';
import { broken } from './raw.ts';

export type Maybe = string | undefined;

const month = fc.constantFrom('2026-01', '2020-12');

/** NIS code of the town that leaves in a run. */
export const leavingTown = '44021';

/** An id that exists, or one that does not; or something odd in the place of one of them. */
export function paramsOf(operation: Operation, known: Known, odd: fc.Arbitrary<Maybe>) {
  const names = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const drawn = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.tuple(name === 'maand' ? month : fc.uuid(), odd)])),
  );
  return fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 }), drawn).map(([pick, die, others]) => {
    const existing = die < 9 ? known.paramsFor(operation, pick) : undefined;
    return Object.fromEntries(
      Object.entries(others).map(([name, [other, strange]]) => [name, strange ?? existing?.[name] ?? other]),
    );
  });
}

export function headersOf(
  operation: Operation,
  key: fc.Arbitrary<Maybe>,
  match: fc.Arbitrary<Maybe>,
  type: fc.Arbitrary<Maybe>,
) {
  const writes = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
  // A town that leaves takes nothing more: the one that the others are about stays.
  const named = operation.path.endsWith('/vertrek') ? leavingTown : '34022';
  const town = fc.oneof(
    { weight: 20, arbitrary: fc.constant<Maybe>(named) },
    fc.constantFrom<Maybe>(...(named === leavingTown ? [] : [undefined]), '', '99999', 'Kortrijk', '34022, 44021'),
  );
  const said: fc.Arbitrary<Record<string, Maybe>> = fc.record({
    'polslag-gemeente': town,
    'accept-language': fc.constantFrom(...languages),
    'content-type': operation.body ? type : fc.constant(undefined),
    'idempotency-key': writes ? key : fc.constant(undefined),
    'if-match': writes ? match : fc.constant(undefined),
  });
  const latin = (value: string) => Buffer.from(value, 'utf8').toString('latin1');
  return said.map((headers) =>
    Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, latin(value)]])),
    ),
  );
}

export function bodyOf(
  document: OpenApiDocument,
  { body }: Operation,
  known: Known,
  kind: 'valid' | 'mutated' | 'broken',
): fc.Arbitrary<Buffer | undefined> {
  if (!body) return fc.constant(undefined);
  const valid = valueOf(document, body.schema, known.forField);
  const values = kind === 'mutated' ? mutated(valid) : valid;
  const bytes = (
    body.mediaType === 'application/x-ndjson'
      ? fc.array(values, { minLength: 1, maxLength: 5 })
      : values.map((one) => [one])
  ).map((rows) => Buffer.from(rows.map((row) => JSON.stringify(row) ?? '').join('\n')));
  return kind === 'broken' ? broken(bytes) : bytes;
}

export function queryOf(document: OpenApiDocument, { parameters }: Operation, known: Known): fc.Arbitrary<string> {
  const documented = parameters.filter((one) => one.in === 'query');
  if (documented.length === 0) return fc.constant('');
  const given: Readonly<Record<string, readonly string[]>> = { position: known.positions, cursor: known.cursors };
  const values = documented.map(({ name, required, schema }) => {
    const answered = given[name];
    const drawn = answered
      ? fc.nat().map((pick) => answered[pick % Math.max(1, answered.length)])
      : valueOf(document, resolved(document, schema), known.forField, name);
    return [name, required ? drawn : fc.option(drawn, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(values)).map(encoded);
}

/** Parameters that are not as documented, of this route or of none, some of them twice. */
export function oddQuery({ parameters }: Operation, known: Known): fc.Arbitrary<string> {
  const documented = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const name = fc.constantFrom(...documented, 'onbekend', '__proto__', 'limit[]', 'cursor', 'position');
  const value = fc.tuple(fc.nat(), fc.constantFrom(...inQuery));
  const pair = fc.tuple(name, value).map(([named, [pick, odd]]): [string, string] => {
    if (named === 'position') return [named, positions[pick % positions.length]!];
    if (named === 'cursor' && pick % 2 === 0) return [named, cursors[pick % cursors.length]!];
    return [named, pick % 4 === 0 ? (known.forField('persoonId', pick) ?? odd) : odd];
  });
  return fc.array(pair, { maxLength: 4 }).map((pairs) => new URLSearchParams(pairs).toString());
}

function encoded(values: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}
