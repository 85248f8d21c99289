import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { UnavailableError } from '@eventstore/db-client';
import type { EventStoreDBClient, Position } from '@eventstore/db-client';
import { subscribeToAll } from './subscription.ts';
import type { Interruption } from './subscription.ts';
import type { SubscriptionItem } from './subscription-item.ts';

/** Says on one subscription what a test wants; the client's own class is such a stream too. */
class FakeSubscription extends PassThrough {
  unsubscribed = false;

  constructor(
    readonly fromPosition: 'start' | Position,
    private readonly onCheckpoint: (position: Position) => void,
  ) {
    super({ objectMode: true });
  }

  event(position: bigint, streamId?: string): this {
    this.push(eventAt(position, streamId));
    return this;
  }

  checkpoint(position: bigint): this {
    this.onCheckpoint(at(position).position);
    return this;
  }

  caughtUp(): this {
    this.emit('caughtUp');
    return this;
  }

  /** The client emits without ending the stream, so that what was received before can still be read. */
  fail(error: Error): void {
    this.emit('error', error);
  }

  unsubscribe(): Promise<void> {
    this.unsubscribed = true;
    return Promise.resolve();
  }
}

function eventAt(position: bigint, streamId = 'hulpvraag-1'): object {
  const event = { id: `event-${position}`, type: 'T', streamId, revision: 0n, created: new Date(0), ...at(position) };
  return { event };
}

function at(commit: bigint): { position: Position } {
  return { position: { commit, prepare: commit } };
}

type Script = (subscription: FakeSubscription) => void;

/** A client whose nth subscription follows the nth script; after the last one it says nothing. */
function fakeClient(...scripts: Script[]) {
  const subscriptions: FakeSubscription[] = [];
  const client = {
    subscribeToAll: ({ fromPosition, filter }: Parameters<EventStoreDBClient['subscribeToAll']>[0] & object) => {
      const reached = (position: Position) => void filter?.checkpointReached?.(undefined as never, position);
      const subscription = new FakeSubscription(fromPosition as Position, reached);
      const script = scripts[subscriptions.push(subscription) - 1];
      setImmediate(() => {
        subscription.emit('confirmation');
        script?.(subscription);
      });
      return subscription;
    },
  } as unknown as EventStoreDBClient;
  return { client, subscriptions };
}

async function take(client: EventStoreDBClient, count: number, from?: bigint) {
  const stopping = new AbortController();
  const interruptions: Interruption[] = [];
  const items: SubscriptionItem[] = [];
  const following = subscribeToAll(client, {
    from,
    signal: stopping.signal,
    onInterrupted: (interruption) => interruptions.push(interruption),
    backOff: { first: 1, longest: 2 },
  });
  for await (const item of following) if (items.push(item) === count) break;
  return { said: items.map(said), interruptions };
}

function said(item: SubscriptionItem): string {
  if (item.kind === 'event') return `${item.event.position}`;
  return item.kind === 'checkpoint' ? `checkpoint ${item.position}` : 'caught up';
}

describe('a subscription', () => {
  it('says a checkpoint, and that it caught up, behind the events that they speak of', async () => {
    const { client } = fakeClient((all) => all.event(1n).event(2n).checkpoint(3n).event(4n).caughtUp().event(5n));
    expect((await take(client, 6)).said).toEqual(['1', '2', 'checkpoint 3', '4', 'caught up', '5']);
  });

  it('goes on behind what was handed over last, when the server ends it or fails', async () => {
    const { client, subscriptions } = fakeClient(
      (all) => all.event(10n).event(20n).end(),
      (all) =>
        all
          .event(30n)
          .checkpoint(35n)
          .fail(new UnavailableError({ code: 14 } as never)),
      (all) => all.event(40n),
    );
    const { said, interruptions } = await take(client, 5);
    expect(said).toEqual(['10', '20', '30', 'checkpoint 35', '40']);
    expect(subscriptions.map(({ fromPosition }) => fromPosition)).toEqual([
      'start',
      at(20n).position,
      at(35n).position,
    ]);
    expect(interruptions.map(({ failures, error }) => [failures, error instanceof UnavailableError])).toEqual([
      [1, false],
      [1, true],
    ]);
  });

  it('begins behind the position that it is given, and always unsubscribes', async () => {
    const { client, subscriptions } = fakeClient((all) => all.event(8n));
    await take(client, 1, 7n);
    expect(subscriptions).toMatchObject([{ fromPosition: at(7n).position, unsubscribed: true }]);
  });

  it('counts failures in a row', async () => {
    const failing: Script = (all) => all.fail(new Error('no'));
    const { client } = fakeClient(failing, failing, failing, (all) => all.event(1n));
    expect((await take(client, 1)).interruptions.map(({ failures }) => failures)).toEqual([1, 2, 3]);
  });

  it('takes what stands in a stream of the store itself for no event', async () => {
    const { client } = fakeClient((all) => all.event(1n, '$settings').event(2n));
    expect((await take(client, 2)).said).toEqual(['checkpoint 1', '2']);
  });

  it('ends when it is told to, also while nothing comes', async () => {
    const { client, subscriptions } = fakeClient();
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 20);
    for await (const item of subscribeToAll(client, { signal: stopping.signal })) throw new Error(said(item));
    expect(subscriptions).toMatchObject([{ unsubscribed: true }]);
  });

  it('asks for no more than it is read', async () => {
    let sent = 0;
    function* endless() {
      for (;;) yield eventAt(BigInt((sent += 1)));
    }
    const { client } = fakeClient((all) => Readable.from(endless()).pipe(all));
    await take(client, 10);
    expect(sent).toBeLessThan(100);
  });
});
