interface Waiting<Key, Value> {
  readonly key: Key;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects what is asked while one round is under way and asks for it in one statement, so that many commands at once
 * cost the ledger a few statements. At most one round runs at a time, of at most `limit` keys.
 */
export class Batcher<Key, Value> {
  private waiting: Waiting<Key, Value>[] = [];
  private running = false;

  /** `load` answers in the order of its keys. */
  constructor(
    private readonly load: (keys: readonly Key[]) => Promise<readonly Value[]>,
    private readonly limit = 500,
  ) {}

  ask(key: Key): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const round = this.waiting.splice(0, this.limit);
      try {
        const values = await this.load(round.map((one) => one.key));
        round.forEach((one, index) => one.resolve(values[index]!));
      } catch (error) {
        round.forEach((one) => one.reject(error));
      }
    }
    this.running = false;
  }
}
