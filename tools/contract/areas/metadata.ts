import { NO_STREAM } from '@eventstore/db-client';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { answerOf, nameOrValue } from '../written.ts';

const area = '8 delete, tombstone and metadata';

export const metadataRules: readonly Rule[] = [
  same(area, 'getStreamMetadata of a missing stream', (world) => world.client.getStreamMetadata(world.name('none'))),
  same(area, 'setStreamMetadata on a missing stream', async (world) => {
    const stream = world.name('mm');
    const set = await world.client.setStreamMetadata(stream, { maxCount: 3, custom: 'v', acl: { readRoles: ['a'] } });
    const get = await world.client.getStreamMetadata(stream);
    return { set, get, readStream: await nameOrValue(world.read(stream), ({ length }) => length) };
  }),
  same(area, 'setStreamMetadata expectedRevision wrong', (world) =>
    world.client.setStreamMetadata(world.name('mm'), { maxCount: 3 }, { expectedRevision: 5n }),
  ),
  same(area, 'setStreamMetadata expected NO_STREAM twice', async (world) => {
    const stream = world.name('mm');
    const set = () => world.client.setStreamMetadata(stream, { maxCount: 3 }, { expectedRevision: NO_STREAM });
    return { a: await set(), b: await answerOf(set()) };
  }),
  same(area, 'getStreamMetadata of soft-deleted', async (world) =>
    world.client.getStreamMetadata(await world.streamThatIs('softDeleted3', 'sd')),
  ),
  same(area, 'getStreamMetadata of tombstoned', async (world) =>
    world.client.getStreamMetadata(await world.streamThatIs('tombstoned3', 'tb')),
  ),
  same(area, 'setStreamMetadata on tombstoned', async (world) =>
    world.client.setStreamMetadata(await world.streamThatIs('tombstoned3', 'tb'), { maxCount: 3 }),
  ),
];
