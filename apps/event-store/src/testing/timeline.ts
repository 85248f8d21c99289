import { once } from 'node:events';
import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';

/** What a subscription gave, in its order: names of its signals, and of events what `describe` makes of them. */
export class Timeline {
  readonly entries: string[] = [];
  private readonly waiting: { readonly done: () => boolean; readonly resolve: () => void }[] = [];

  constructor(
    private readonly subscription: StreamSubscription | AllStreamSubscription,
    describe: (event: { streamId: string; type: string; revision: bigint; position: { commit: bigint } }) => string,
  ) {
    for (const signal of ['confirmation', 'caughtUp', 'fellBehind'] as const) {
      subscription.on(signal, () => this.add(signal));
    }
    subscription.on('error', (error: Error) => this.add(`error ${error.message}`));
    subscription.on('data', ({ event, link }: { event?: unknown; link?: unknown }) =>
      this.add(describe((event ?? link) as Parameters<typeof describe>[0])),
    );
  }

  add(entry: string): void {
    this.entries.push(entry);
    for (const { done, resolve } of this.waiting) if (done()) resolve();
  }

  count(entry: string): number {
    return this.entries.filter((found) => found === entry).length;
  }

  /** Waits until it has been so. */
  until(done: () => boolean): Promise<void> {
    return done() ? Promise.resolve() : new Promise((resolve) => this.waiting.push({ done, resolve }));
  }

  /** Waits for the last of something that must come, and a little for what must not. */
  async settled(length: number): Promise<string[]> {
    await this.until(() => this.entries.length >= length);
    await new Promise((resolve) => setTimeout(resolve, 60));
    return this.entries;
  }

  async end(): Promise<void> {
    const closed = once(this.subscription, 'close');
    await this.subscription.unsubscribe();
    await closed;
  }
}
