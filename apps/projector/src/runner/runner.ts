import type { Projection } from '#read-models/projection';
import { LivePump } from './live-pump.ts';
import type { RunnerParts } from './parts.ts';
import { pause } from './pause.ts';
import { Rebuilder } from './rebuilder.ts';
import { disown } from './schemas.ts';

/** Milliseconds for which a start waits for read models that are not there yet; with little in the log they are soon. */
const patience = 5_000;

export class UnknownProjectionError extends Error {
  override readonly name = 'UnknownProjectionError';
}

/** Keeps every projection at the end of the log, and builds anew what is missing, changed or asked for. */
export class Runner {
  readonly live: LivePump;
  readonly rebuilder: Rebuilder;
  private readonly stopping = new AbortController();

  constructor(
    private readonly parts: RunnerParts,
    readonly projections: readonly Projection[],
  ) {
    this.live = new LivePump(parts, projections);
    this.rebuilder = new Rebuilder(parts, this.live);
  }

  /**
   * @param rebuild names of those to build from nothing whatever they hold, or `all`
   * @param onFatal told when the runner must not go on
   * @throws WrongLogError, or what the store and the database throw when they cannot be asked
   */
  async start(rebuild: readonly string[], onFatal: (error: Error) => void): Promise<void> {
    for (const { name } of this.projections) {
      if (rebuild.includes(name) || rebuild.includes('all')) await disown(this.parts.source, name);
    }
    await this.rebuilder.removeLeftovers(this.projections);
    await this.live.start(onFatal);
    const missing = this.projections.filter(({ name }) => !this.live.memberOf(name));
    if (missing.length === 0) return;
    const built = new AbortController();
    const done = () => built.abort();
    void this.rebuilder.rebuild(missing).then(done, done);
    await pause(patience, AbortSignal.any([built.signal, this.stopping.signal]));
  }

  /**
   * Resolves when the read model was built and swapped in.
   * @throws UnknownProjectionError, or an AggregateError when an event cannot be applied: the present one stays then
   */
  async rebuild(name: string): Promise<void> {
    await this.rebuilder.rebuild([this.projectionOf(name)]);
  }

  projectionOf(name: string): Projection {
    const projection = this.projections.find((one) => one.name === name);
    if (!projection) throw new UnknownProjectionError(`there is no read model ${name}`);
    return projection;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.rebuilder.stop(), this.live.stop()]);
  }
}
