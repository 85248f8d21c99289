import { setTimeout as sleep } from 'node:timers/promises';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Asking, Rule } from '../rule.ts';
import { backwards, filterOn, forwards, ofAll, ofStream } from '../read-requests.ts';
import type { Request } from '../read-requests.ts';
import { streamsStub } from '../wire.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';

const streamArea = '4 readStream (wire frames)';
const allArea = '5 readAll (wire frames)';
/** All frames of a call until it ends, or until there are so many. */
async function frames(
  world: World,
  request: Request,
  count = Infinity,
  live?: () => Promise<unknown>,
): Promise<unknown[]> {
  const stub = streamsStub(world.target.connectionString);
  const found: unknown[] = [];
  let over = false;
  const call = stub.read(new streams.ReadReq().setOptions(request));
  call.on('metadata', (headers) => found.push({ headers: headers.getMap() }));
  call.on('data', (answer: streams.ReadResp) => found.push(frame(answer)));
  call.on('error', (error) => {
    found.push(error);
    over = true;
  });
  call.on('end', () => (over = true));
  const until = async (done: () => boolean) => {
    for (let left = 500; left > 0 && !over && !done(); left -= 1) await sleep(10);
  };
  if (live) {
    await until(() => found.some((one) => 'caughtUp' in (one as object)));
    await live();
  }
  await until(() => found.length >= count);
  if (Number.isFinite(count)) await sleep(100);
  const shown = [...found];
  call.cancel();
  stub.close();
  return shown;
}

/** One answer, as the observations show it. */
function frame(answer: streams.ReadResp): unknown {
  const fields = answer.toObject();
  const shown = { case: answer.getContentCase() };
  const event = answer.getEvent();
  if (event) {
    const meta = event.getEvent()!.getMetadataMap().toArray();
    const { noPosition, commitPosition, link } = fields.event!;
    return { event: { rev: event.getEvent()!.getStreamRevision(), commitPosition, noPosition, link, meta }, ...shown };
  }
  const { confirmation, caughtUp, checkpoint, streamNotFound } = fields;
  return {
    ...Object.fromEntries(
      Object.entries({ confirmation, caughtUp, checkpoint, streamNotFound }).filter(([, value]) => value),
    ),
    ...shown,
  };
}

const threeEvents = (world: World) => world.streamThatIs('existing3', 'rf');
const reads: readonly (readonly [RegExp, (world: World) => Promise<Request>])[] = [
  [/forwards of 3/, async (world) => ofStream(await threeEvents(world), 'start', 1_000)],
  [/backwards from end/, async (world) => ofStream(await threeEvents(world), 'end', 1_000, backwards)],
  [/with count 2/, async (world) => ofStream(await threeEvents(world), 'start', 2)],
  [/beyond the end/, async (world) => ofStream(await threeEvents(world), 7, 1_000)],
  [/with count 0/, async (world) => ofStream(await threeEvents(world), 'start', 0)],
  [/from END forwards/, async (world) => ofStream(await threeEvents(world), 'end', 1_000)],
  [/from START backwards/, async (world) => ofStream(await threeEvents(world), 'start', 1_000, backwards)],
  [/missing stream$/, (world) => Promise.resolve(ofStream(world.name('none'), 'start', 1_000))],
  [/tombstoned stream$/, async (world) => ofStream(await world.streamThatIs('tombstoned3', 'tb'), 'start', 1_000)],
  [/soft-deleted stream$/, async (world) => ofStream(await world.streamThatIs('softDeleted3', 'sd'), 'start', 1_000)],
  [
    /\$maxCount 2 of 5/,
    async (world) => {
      const stream = world.name('mc');
      await world.append(stream, numbered(5));
      await world.client.setStreamMetadata(stream, { maxCount: 2 });
      return ofStream(stream, 'start', 1_000);
    },
  ],
];

async function subscribed(world: World, { case: name }: Observation): Promise<unknown[]> {
  const stream = name.includes('missing') ? world.name('rf') : await threeEvents(world);
  const count = name.includes('missing') ? 4 : 7;
  return frames(world, ofStream(stream, 'start', 'subscription'), count, () => world.append(stream, numbered(1)));
}

async function allFrames(world: World, { case: name }: Observation): Promise<unknown[]> {
  const stream = await threeEvents(world);
  await world.client.setStreamMetadata(stream, { maxCount: 100 });
  await world.client.setStreamMetadata(stream, { maxCount: 100 });
  if (name.includes('forwards count 3')) return frames(world, ofAll('start', 3));
  if (name.includes('backwards from END')) return frames(world, ofAll('end', 3, backwards));
  if (name.includes('stream-prefix'))
    return frames(world, ofAll('start', 3, forwards, filterOn('stream', { prefix: stream })));
  if (name.includes('regex event type'))
    return frames(world, ofAll('start', 3, forwards, filterOn('type', { regex: '^\\$metadata$' })));
  if (name.includes('invalid regex'))
    return frames(world, ofAll('end', 'subscription', forwards, filterOn('type', { regex: '(' })));
  if (name === 'frames of subscribeToAll from END') {
    return frames(world, ofAll('end', 'subscription'), 4, () => world.append(stream, numbered(1)));
  }
  const filter = filterOn('stream', { prefix: stream });
  return frames(world, ofAll('end', 'subscription', forwards, filter), 5, async () => {
    for (const event of numbered(40)) await world.append(world.name('other'), event);
    await world.append(stream, numbered(1));
  });
}

type Frame = { event?: { meta: [string, string][]; rev?: string }; streamNotFound?: unknown };

/** Names are in base64 on the wire. */
const withoutNames = (found: Frame[]) =>
  found.map((one) => (one.streamNotFound ? { ...one, streamNotFound: 'named' } : one));
/** Which events stand at the ends of the log is the business of whoever wrote them. */
const withoutRevisions = (found: Frame[]) =>
  found.map((one) => (one.event ? { ...one, event: one.event.meta.map(([key]) => key) } : one));
const onlyTypes = (found: Frame[]) => found.map((one) => one.event?.meta.find(([key]) => key === 'type'));
const alone: Asking = { alone: true };

export const wireReadRules: readonly Rule[] = [
  ...reads.map(([pattern, request]) =>
    same(
      streamArea,
      new RegExp(`^frames of readStream .*${pattern.source}`),
      async (world) => frames(world, await request(world)),
      { shown: withoutNames },
    ),
  ),
  same(streamArea, /^frames: subscribe to/, subscribed),
  same(allArea, /^frames of readAll (forwards|backwards)/, allFrames, { ...alone, shown: withoutRevisions }),
  same(allArea, /^frames of readAll with stream-prefix filter/, allFrames, alone),
  same(allArea, /^frames of readAll with regex/, allFrames, { ...alone, shown: onlyTypes }),
  same(allArea, /^frames of (subscribeToAll|filtered subscribe)/, allFrames, { ...alone, shown: withoutRevisions }),
];
