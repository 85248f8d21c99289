import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';

type Subscription = StreamSubscription | AllStreamSubscription;
type Described = { streamId: string; type: string; revision: bigint; position: { commit: bigint } } | undefined;

const patience = 15_000;
/** So long for what should not come. */
const rest = 120;

/** What a subscription gave, in its order: the names of its signals, and of events what `describe` makes of them. */
export class Timeline {
  readonly entries: unknown[] = [];
  private failed = false;
  private wake: (() => void) | undefined;

  constructor(
    readonly subscription: Subscription,
    describe: (event: Described) => unknown,
  ) {
    for (const signal of ['confirmation', 'caughtUp', 'fellBehind', 'end', 'close'] as const) {
      subscription.on(signal, () => (this.failed ? undefined : this.add(signal)));
    }
    subscription.on('error', (error: Error) => {
      this.add({ errorEvent: error });
      this.failed = true;
    });
    subscription.on('data', ({ event }: { event?: unknown }) => this.add(describe(event as Described)));
  }

  add(entry: unknown): void {
    this.entries.push(entry);
    this.wake?.();
  }

  /** Waits until it is so, or gives up. */
  async until(done: () => boolean): Promise<void> {
    const end = performance.now() + patience;
    while (!done() && performance.now() < end) {
      await Promise.race([new Promise<void>((resolve) => (this.wake = resolve)), sleep(250)]);
    }
  }

  caughtUp(): Promise<void> {
    return this.until(() => this.failed || this.entries.includes('caughtUp'));
  }

  /** Waits for so many entries, and a little for more. */
  async settled(length: number): Promise<unknown[]> {
    await this.until(() => this.entries.length >= length);
    await sleep(rest);
    return this.entries;
  }

  /** Unsubscribes, where there is something to end. */
  async end(): Promise<unknown[]> {
    if (this.failed || this.subscription.destroyed) return this.entries;
    const closed = once(this.subscription, 'close');
    await this.subscription.unsubscribe();
    await closed;
    return this.entries;
  }
}

/** Cuts a long list as the observation of it was cut: `…N more…` in the place of the rest. */
export function cutAs(observed: readonly unknown[], found: readonly unknown[]): readonly unknown[] {
  const isCut = (entry: unknown) => typeof entry === 'string' && /^…\d+ more…$/.test(entry);
  const head = observed.findIndex(isCut);
  if (head < 0 || found.some(isCut)) return found;
  const tail = observed.length - head - 1;
  return [...found.slice(0, head), `…${found.length - head - tail} more…`, ...found.slice(found.length - tail)];
}
