import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { progressChannel } from './progress.ts';

/** A read model has not come to a position within the time that was given; asking again later helps. */
export class NotYetVisibleError extends Error {
  override readonly name = 'NotYetVisibleError';

  constructor(readonly projections: readonly string[]) {
    super(`not there yet: ${projections.join(', ')}`);
  }
}

interface Waiting {
  readonly position: bigint;
  readonly projections: readonly string[];
  readonly resolve: () => void;
}

const longestPause = 2_000;

/**
 * How far each projection is, as the projector says it: one connection that listens, and reads the tables once for each
 * time that it connects.
 */
export class ProjectionProgress {
  private readonly positions = new Map<string, bigint>();
  private readonly waiting = new Set<Waiting>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  private constructor(private readonly databaseUrl: string) {}

  /** @throws when the database cannot be reached now; a connection lost later is made again. */
  static async open(databaseUrl: string): Promise<ProjectionProgress> {
    const progress = new ProjectionProgress(databaseUrl);
    await progress.connect();
    return progress;
  }

  /**
   * Resolves when each of `projections` has looked at everything up to `position`.
   * @param timeout in milliseconds
   * @throws NotYetVisibleError naming those that are behind
   */
  async waitFor(position: bigint, projections: readonly string[], timeout: number): Promise<void> {
    if (this.behind(position, projections).length === 0) return;
    await new Promise<void>((resolve, reject) => {
      const waiting = { position, projections, resolve: () => end(resolve) };
      const timer = setTimeout(() => {
        end(() => reject(new NotYetVisibleError(this.behind(position, projections))));
      }, timeout);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(waiting);
        settle();
      };
      this.waiting.add(waiting);
    });
  }

  /** Position that a projection has come to; `undefined` while nothing was heard of it. */
  positionOf(projection: string): bigint | undefined {
    return this.positions.get(projection);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 });
    this.client = client;
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${progressChannel}`);
      await this.readTables(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => this.reconnect(0));
  }

  private reconnect(failures: number): void {
    if (this.closed) return;
    const pause = Math.min(longestPause, 50 * 2 ** failures);
    this.timer = setTimeout(() => void this.connect().catch(() => this.reconnect(failures + 1)), pause);
  }

  /** Every schema with a checkpoint is a read model; one that is being built has two underscores in its name. */
  private async readTables(client: Client): Promise<void> {
    const { rows: schemas } = await client.query<{ name: string }>(
      `select schemaname as name from pg_tables where tablename = 'checkpoint' and schemaname !~ '__'`,
    );
    for (const { name } of schemas) {
      const position = await positionIn(client, name);
      if (position) this.moved(name, BigInt(position));
    }
  }

  private heard(payload: string): void {
    const [name = '', position = ''] = payload.split(' ');
    if (/^\d+$/.test(position)) this.moved(name, BigInt(position));
  }

  private moved(projection: string, position: bigint): void {
    this.positions.set(projection, position);
    for (const waiting of this.waiting) {
      if (this.behind(waiting.position, waiting.projections).length === 0) waiting.resolve();
    }
  }

  private behind(position: bigint, projections: readonly string[]): string[] {
    return projections.filter((name) => (this.positions.get(name) ?? -1n) < position);
  }
}

/** `undefined` where the table is another one, or was swapped at this very moment: of the others there is news. */
async function positionIn(client: Client, name: string): Promise<string | null | undefined> {
  try {
    const table = `${escapeIdentifier(name)}.checkpoint`;
    return (await client.query<{ position: string | null }>(`select position from ${table}`)).rows[0]?.position;
  } catch (error) {
    if (error instanceof DatabaseError && error.code?.startsWith('42')) return undefined;
    throw error;
  }
}
