import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { safer, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { BatchConversation, batchPart, identifier, proposed, streamsStub } from '../wire.ts';
import type { Batch, Proposed } from '../wire.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';
import { nameOrValue } from '../written.ts';
import shared from '@eventstore/db-client/generated/shared_pb.js';

export const area = '3 limits (wire level: client stubs)';
const large = Buffer.alloc(1_200_000, '7');

/** What is odd about the one event, by the beginning of the case. */
const odd: readonly (readonly [RegExp, Proposed])[] = [
  [/invalid json/i, { data: Buffer.from('{not json') }],
  [/empty data declared/, { data: Buffer.alloc(0) }],
  [/content-type text\/plain/, { contentType: 'text/plain' }],
  [/nil uuid/, { id: '00000000-0000-0000-0000-000000000000' }],
  [/bad (uuid|event id)/, { id: 'abc' }],
  [/empty event type/, { type: '' }],
  [/too large/, { data: large }],
];

function oddEvent(name: string): Proposed {
  const found = odd.find(([pattern]) => pattern.test(name))?.[1] ?? {};
  if (/missing type/.test(name)) return { type: undefined };
  return /missing content-type/.test(name) ? { contentType: undefined } : found;
}

/** The route for single appends, by the stub. */
async function append(world: World, name: string): Promise<unknown> {
  const stream = world.name('w');
  const event = proposed(oddEvent(name));
  const message = new streams.AppendReq.ProposedMessage().setId(event.getId()).setData(event.getData_asU8());
  event.getMetadataMap().forEach((value, key) => message.getMetadataMap().set(key, value));
  const stub = streamsStub(world.target.connectionString);
  const answer = await new Promise<streams.AppendResp>((resolve, reject) => {
    const call = stub.append((error, found) => (error ? reject(error) : resolve(found)));
    const options = new streams.AppendReq.Options().setStreamIdentifier(identifier(stream)).setAny(new shared.Empty());
    call.write(new streams.AppendReq().setOptions(options));
    call.write(new streams.AppendReq().setProposedMessage(message));
    call.end();
  }).finally(() => stub.close());
  const [back] = await world.read(stream);
  return { r: { ok: answer.toObject() }, back: back!.event };
}

/** Sends parts of appends by one call, and gives what is answered until `count` answers, and a little later. */
export async function converse(world: World, parts: readonly Batch[], count: number, rest = 150): Promise<unknown[]> {
  const conversation = new BatchConversation(world.target.connectionString);
  for (const part of parts) conversation.send(batchPart(part));
  await conversation.until(count);
  await sleep(rest);
  return conversation.end();
}

export const one = (name: string) => [proposed(oddEvent(name))];

async function raw(world: World, name: string): Promise<unknown> {
  const [stream, other] = [world.name('w'), world.name('w')];
  const two = () => [proposed(), proposed()];
  switch (name.replace(/^batchAppend:? (raw )?/, '')) {
    case 'success response fields':
      return converse(world, [{ stream, messages: two() }], 1);
    case 'WrongExpectedVersion response fields':
      return converse(world, [{ stream, messages: one(name), expected: 7n }], 1);
    case 'wrong version on existing, NO_STREAM':
      await world.append(stream, numbered(2));
      return converse(world, [{ stream, messages: one(name), expected: 'no-stream' }], 1);
    case 'StreamDeleted response':
      await world.client.tombstoneStream(stream);
      return converse(world, [{ stream, messages: one(name) }], 1);
    case 'deadline already past':
      return converse(world, [{ stream, messages: one(name), deadlineSeconds: -5 }], 1);
    case 'empty stream name':
      return converse(world, [{ stream: '', messages: one(name) }], 1);
    case 'two interleaved correlation ids, split in 2 messages each': {
      const [a, b] = [randomUUID(), randomUUID()];
      const part = (correlationId: string, to: string | undefined, final: boolean): Batch => ({
        ...(to ? { stream: to } : {}),
        messages: [proposed()],
        correlationId,
        final,
      });
      return converse(
        world,
        [part(a, stream, false), part(b, other, false), part(a, undefined, true), part(b, undefined, true)],
        2,
      );
    }
    case 'does the stream stay open after an error response':
      return converse(
        world,
        [
          { stream, messages: one(name), expected: 7n },
          { stream: other, messages: one(name) },
        ],
        2,
      );
    default:
      return converse(world, [{ stream, messages: one(name) }], 1);
  }
}

/** Names in base64, which are drawn, and what holds one. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => {
    if (key === 'streamName' && typeof held === 'string') return [key, held === '' ? '' : 'a name'];
    if (key === 'details' && String((held as { typeUrl?: string }).typeUrl).endsWith('StreamDeleted'))
      return [key, 'with a name'];
    // What the sentence in a BadRequest says is of .NET; that there is one counts.
    return [key, withoutNames(held)];
  });
  return Object.fromEntries(entries) as unknown;
}

export const wireAppendRules: readonly Rule[] = [
  same(area, /, Append rpc$/, (world, { case: name }) => append(world, name)),
  same(area, /^batchAppend:? (?!raw without options|never-final)/, (world, { case: name }) => raw(world, name), {
    shown: withoutNames,
  }),
  safer(
    area,
    'batchAppend raw without options first',
    (world) => converse(world, [{ messages: [proposed()] }], 1, 300),
    {
      reason: 'the real one never answers; here it is a bad request, once',
      clear: (found: { error?: { code?: number } }[]) => found.length === 1 && found[0]!.error?.code === 3,
      real: (found: unknown[]) => found.length === 0,
    },
  ),
  same(area, 'batchAppend never-final append', async (world) => {
    const stream = world.name('w');
    const r = await converse(world, [{ stream, messages: [proposed()], final: false }], 0, 1_000);
    return { r, stored: await nameOrValue(world.read(stream), ({ length }) => length) };
  }),
];
