/** Lets one at a time in, in the order in which they came. */
export class Mutex {
  private last: Promise<void> = Promise.resolve();

  /** Resolves with what gives the turn on. */
  async acquire(): Promise<() => void> {
    const turn = Promise.withResolvers<void>();
    const before = this.last;
    this.last = turn.promise;
    await before;
    return turn.resolve;
  }

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
