import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '#event-store/event-log';
import type { SubscriptionItem } from '#event-store/subscription-item';
import { inBatches, oneAhead } from './batches.ts';
import type { Batch } from './batches.ts';

const caughtUp: SubscriptionItem = { kind: 'caught-up' };

function event(position: number): SubscriptionItem {
  return { kind: 'event', event: { id: `event-${position}`, position: BigInt(position) } as StoredEvent };
}

/** Gives items, and waits where it is told to. */
async function* log(...items: (SubscriptionItem | number)[]): AsyncGenerator<SubscriptionItem, void, void> {
  for (const item of items) {
    if (typeof item === 'number') await new Promise((resolve) => setTimeout(resolve, item));
    else yield item;
  }
}

async function told(items: AsyncIterable<SubscriptionItem>, limits = { size: 3, delay: 10 }, last = -1) {
  const batches: Batch[] = [];
  for await (const batch of inBatches(items, last, limits)) batches.push(batch);
  return batches.map(({ events, caughtUp: up }) => [events.map(({ ordinal }) => ordinal), up]);
}

describe('batches', () => {
  it('count the events, from behind the last one', async () => {
    expect(await told(log(event(5), { kind: 'checkpoint', position: 7n }, event(9)), undefined, 41)).toEqual([
      [[42, 43], false],
    ]);
  });

  it('are no larger than allowed', async () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map(event);
    expect(await told(log(...seven))).toEqual([
      [[0, 1, 2], false],
      [[3, 4, 5], false],
      [[6], false],
    ]);
  });

  it('do not wait for more when the log has no more', async () => {
    const slow = { size: 3, delay: 60_000 };
    expect(await told(log(event(1), event(2), caughtUp, 30), slow)).toEqual([[[0, 1], true]]);
    expect(await told(log(caughtUp, 30), slow)).toEqual([[[], true]]);
  });

  it('wait a little for others to come with an event, and no longer', async () => {
    expect(await told(log(caughtUp, 5, event(1), event(2), 100, event(3)))).toEqual([
      [[], true],
      [[0, 1], false],
      [[2], false],
    ]);
  });

  it('pass on what failed, behind what came before it', async () => {
    async function* failing() {
      yield* log(event(1));
      throw new Error('gone');
    }
    const seen: number[] = [];
    const reading = async () => {
      for await (const { events } of inBatches(failing(), -1, { size: 3, delay: 1 })) seen.push(events.length);
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(seen).toEqual([1]);
  });

  it('are read ahead by two at most', async () => {
    let given = 0;
    async function* endless() {
      for (;;) yield await Promise.resolve(event((given += 1)));
    }
    for await (const _ of inBatches(endless(), -1, { size: 3, delay: 10 })) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      break;
    }
    expect(given).toBeLessThanOrEqual(9);
  });
});

describe('one ahead', () => {
  it('has the next value under way while the present one is used', async () => {
    let made = 0;
    async function* values() {
      for (;;) yield await Promise.resolve((made += 1));
    }
    for await (const value of oneAhead(values())) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(made).toBe(value + 1);
      if (value === 3) break;
    }
  });
});
