import { NO_STREAM } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { expectedRevision, numbered } from '../world.ts';
import type { World } from '../world.ts';
import { answerOf, nameOrValue } from '../written.ts';

const area = '8 delete, tombstone and metadata';

async function deletion(world: World, { request }: Observation): Promise<unknown> {
  const { op, stream: state, expectedRevision: text } = request as Record<'op' | 'stream' | 'expectedRevision', string>;
  const stream = await world.streamThatIs(state, 'dl');
  const expected = { expectedRevision: expectedRevision(text) as bigint };
  const { position } = await (op === 'deleteStream'
    ? world.client.deleteStream(stream, expected)
    : world.client.tombstoneStream(stream, expected));
  return { position, readAfter: await nameOrValue(world.read(stream), ({ length }) => length) };
}

/** The client cannot write this request, and what cannot be sent takes other appends of the process with it. */
const unsendable = /^deleteStream: \w+ \/ expected STREAM_EXISTS$/;

/** Five events, a soft delete, two events. */
async function reopened(world: World, { case: name }: Observation): Promise<unknown> {
  const stream = world.name('rc');
  await world.append(stream, numbered(5));
  // The positions that were observed leave room for one record more before the delete, and the revision asks for it.
  if (!name.includes('NO_STREAM')) await world.client.setStreamMetadata(stream, { custom: 'v' });
  await world.client.deleteStream(stream);
  const metadataAfterDelete = await world.client.getStreamMetadata(stream);
  if (name.startsWith('re-create soft-deleted with NO_STREAM')) {
    const result = await world.append(stream, numbered(2), NO_STREAM);
    const revisions = await world.revisions(stream);
    return { result, revisions, again: await answerOf(world.append(stream, numbered(2), NO_STREAM)) };
  }
  const result = await world.append(stream, numbered(2));
  const revisions = await world.revisions(stream);
  const metadataAfterRecreate = await world.client.getStreamMetadata(stream);
  const metaStream = (await world.read(`$$${stream}`)).map(({ event }) => ({
    rev: event!.revision,
    type: event!.type,
    data: event!.data,
  }));
  return { metadataAfterDelete, result, revisions, metadataAfterRecreate, metaStream };
}

async function newestAfter(world: World, { case: name }: Observation): Promise<unknown> {
  const stream = world.name('dp');
  await world.append(stream, numbered(2));
  const soft = name.startsWith('deleteStream');
  const r = await (soft ? world.client.deleteStream(stream) : world.client.tombstoneStream(stream));
  const [last] = await world.newest(1);
  const { streamId, type, revision, position, data, isJson } = last!.event!;
  const lastInAll = soft
    ? { stream: streamId.slice(0, 2), type, pos: position, data }
    : { type, revision, pos: position, data, isJson };
  return { r, lastInAll };
}

export const deleteRules: readonly Rule[] = [
  same(area, /^(deleteStream: \w+ \/ expected (?!STREAM_EXISTS)|tombstoneStream: )/, deletion),
  same(area, unsendable, deletion, { alone: true }),
  same(area, 'deleteStream twice', async (world) => {
    const stream = await world.streamThatIs('existing3', 'dl');
    return { a: await world.client.deleteStream(stream), b: await world.client.deleteStream(stream) };
  }),
  same(area, /^re-create/, reopened),
  same(area, 'soft delete a stream, then tombstone it', async (world) => {
    return world.client.tombstoneStream(await world.streamThatIs('softDeleted3', 'dl'));
  }),
  same(area, /position vs \$all$/, newestAfter, { alone: true }),
];
