import { binaryEvent, jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import { requestOf } from '../observations.ts';
import type { Observation } from '../observations.ts';
import { safer, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { numbered, routeOf } from '../world.ts';
import type { World } from '../world.ts';

const area = '3 limits';

const types: Readonly<Record<string, string>> = {
  empty: '',
  '1,000 chars': 'n'.repeat(1_000),
  '70,000 chars': 'n'.repeat(70_000),
  unicode: 'тип-事件-🎉',
  'with spaces and slashes': 'a b/c\\d',
  '$-prefixed': '$custom',
  $metadata: '$metadata',
  '$> (link type) with json data': '$>',
};

async function ofType(world: World, { case: name }: Observation): Promise<unknown> {
  const [, key = ''] = /^event type (.+), (?:batchAppend|append) path$/.exec(name) ?? [];
  const type = types[key]!;
  const stream = world.name('ty');
  const result = await world.append(stream, numbered(1, 0, type), undefined, routeOf(name));
  const [stored] = await world.read(stream);
  const back = stored!.event!.type;
  return { ...result, typeBack: back.length > 100 ? `len ${back.length} same ${back === type}` : back };
}

async function toName(world: World, observation: Observation): Promise<unknown> {
  const [, length] = /^stream name ([\d,]+) chars/.exec(observation.case) ?? [];
  const token = world.token();
  const given = String(requestOf(observation)['name']);
  const name = length ? 'n'.repeat(Number(length.replace(',', ''))) + token : given.replace('~', token);
  const result = await world.append(name, numbered(1), undefined, routeOf(observation.case));
  const found = await world.read(name);
  const { streamId } = found[0]!.event!;
  return { ...result, back: found.length, streamId: streamId.length > 100 && streamId === name ? 'long' : streamId };
}

/** These cannot be drawn, so an earlier run may have appended too. */
const fixedName = /^stream name (only a dash|\$settings|\$all|\$streams), /;

interface Named {
  readonly nextExpectedRevision: string;
  readonly back: number;
  readonly streamId: string;
}
const shownName = (value: Named, { case: name }: Observation) => {
  if (typeof value.streamId !== 'string') return value;
  const streamId = /^(len \d+|long)$/.test(value.streamId) ? 'long' : value.streamId;
  if (!fixedName.test(name)) return { ...value, streamId };
  const { nextExpectedRevision, back, ...rest } = value;
  return { ...rest, everyOneIsRead: nextExpectedRevision === `${back - 1}n` };
};

const text = (content: string) => new Uint8Array(Buffer.from(content));
const contents: Readonly<Record<string, () => EventData>> = {
  'json object': () => jsonEvent({ type: 'T', data: { a: 1 } }),
  'json with metadata': () => jsonEvent({ type: 'T', data: { a: 1 }, metadata: { m: 1 } }),
  'json metadata null': () => jsonEvent({ type: 'T', data: { a: 1 }, metadata: null as never }),
  'json metadata empty object': () => jsonEvent({ type: 'T', data: { a: 1 }, metadata: {} }),
  'json data null': () => jsonEvent({ type: 'T', data: null as never }),
  'json data string': () => jsonEvent({ type: 'T', data: 'str' as never }),
  'json data number': () => jsonEvent({ type: 'T', data: 42 as never }),
  'json data array': () => jsonEvent({ type: 'T', data: [1, 2] as never }),
  'json key order, big number, nested, unicode, escape': () =>
    jsonEvent({ type: 'T', data: { z: 1, a: { b: [1, { c: null }] }, n: 1e21, f: 0.1, u: 'ü🎉\u2028', e: '\0' } }),
  binary: () => binaryEvent({ type: 'T', data: Uint8Array.of(0, 1, 2, 255) }),
  'binary empty': () => binaryEvent({ type: 'T', data: new Uint8Array() }),
  'binary with json metadata': () => binaryEvent({ type: 'T', data: text('x'), metadata: { a: 1 } }),
  'binary with binary metadata': () => binaryEvent({ type: 'T', data: text('x'), metadata: Uint8Array.of(1, 2, 3) }),
  'json with binary metadata': () => jsonEvent({ type: 'T', data: {}, metadata: Uint8Array.of(1, 2, 3) }),
  'binary data that is JSON text': () => binaryEvent({ type: 'T', data: text('{"a":1}') }),
  'unknown contentType text/plain': () => ({ ...numbered(1)[0]!, contentType: 'text/plain', data: 'x' }) as never,
};

async function ofContent(world: World, { case: name }: Observation): Promise<unknown> {
  const [, key = ''] = /^content: (.+), (?:batchAppend|append) path$/.exec(name) ?? [];
  const stream = world.name('co');
  const { success } = await world.append(stream, contents[key]!(), undefined, routeOf(name));
  const [stored] = await world.read(stream);
  const event = stored!.event!;
  const { isJson, data, metadata } = event;
  const dataType = data === null ? 'null' : typeof data;
  return { success, isJson, data, dataType, metadata, metadataType: typeof metadata, keys: Object.keys(event) };
}

const refusedOnce = {
  reason:
    'the real one answers twice on the batch route, which ends the client’s process; here the same answer comes once',
  clear: ({ error, message }: { error?: string; message?: string }) =>
    error === 'UnknownError' && message === 'Could not recognize BadRequest',
};

export const nameAndContentRules: readonly Rule[] = [
  safer(area, 'event type empty, batchAppend path', ofType, refusedOnce),
  safer(
    '2 idempotency',
    /^event id /,
    (world, { case: name }) => {
      const id = name.endsWith('not a uuid') ? 'abc' : '00000000-0000-0000-0000-000000000000';
      return world.append(world.name('id'), { ...numbered(1)[0]!, id });
    },
    refusedOnce,
  ),
  same(area, /^event type (?!empty, batch)/, ofType),
  same(area, /^stream name /, toName, { shown: shownName }),
  same(area, /^content: /, ofContent),
  safer(area, 'append to a stream literally named "$$"', (world) => world.append('$$', numbered(1)), {
    reason: 'the real one stops its own process; here it is refused',
    clear: refusedOnce.clear,
  }),
];
