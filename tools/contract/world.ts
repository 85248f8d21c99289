import { randomBytes } from 'node:crypto';
import { ANY, BACKWARDS, END, EventStoreDBClient, NO_STREAM, STREAM_EXISTS, jsonEvent } from '@eventstore/db-client';
import type {
  AllStreamResolvedEvent,
  AppendExpectedRevision,
  AppendResult,
  AppendToStreamOptions,
  EventData,
  Position,
  ReadStreamOptions,
  ResolvedEvent,
} from '@eventstore/db-client';
import type { Target } from './target.ts';

/** Credentials with a call make the client take the route for single appends; a server without users ignores them. */
const routes = {
  batchAppend: {},
  append: { credentials: { username: 'anybody', password: 'anything' } },
} as const;
export type Route = keyof typeof routes;

/** The route that a case names. */
export function routeOf(text: string): Route {
  return text.includes('batchAppend path') ? 'batchAppend' : 'append';
}

/** What the questions are asked with: the product's client on the server that is examined. */
export class World {
  readonly client: EventStoreDBClient;
  private readonly others = new Map<string, EventStoreDBClient>();

  constructor(readonly target: Target) {
    this.client = this.clientWith();
  }

  /** A name that nobody has used; comparing takes what is drawn out again. */
  name(prefix: string): string {
    return `${prefix}-${this.token()}`;
  }

  token(): string {
    return `x${randomBytes(8).toString('hex').slice(1)}`;
  }

  append(
    stream: string,
    events: EventData | EventData[],
    expectedRevision: AppendExpectedRevision = ANY,
    route: Route = 'batchAppend',
    { client = this.client, ...options }: AppendToStreamOptions & { readonly client?: EventStoreDBClient } = {},
  ): Promise<AppendResult> {
    return client.appendToStream(stream, events, { ...options, expectedRevision, ...routes[route] });
  }

  read(stream: string, options: ReadStreamOptions = {}): Promise<ResolvedEvent[]> {
    return all(this.client.readStream(stream, options));
  }

  async revisions(stream: string, options: ReadStreamOptions = {}): Promise<(bigint | undefined)[]> {
    return (await this.read(stream, options)).map(({ event }) => event?.revision);
  }

  /**
   * Reads a stream that only a server's own parts would write. The suite appends to some of these, and an earlier run
   * may have: then it says what a server says that knows nothing else of it.
   */
  async unlessOurs(stream: string): Promise<unknown> {
    const found = await this.read(stream);
    if (!found.every(({ event }) => event?.type === 'T')) return found;
    return {
      error: 'StreamNotFoundError',
      type: 'stream-not-found',
      message: `${stream} not found`,
      streamName: stream,
    };
  }

  /** The newest events of `$all`, oldest first. */
  async newest(maxCount: number): Promise<AllStreamResolvedEvent[]> {
    return (await all(this.client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount }))).reverse();
  }

  /** Of `$all` from a little before a position (so many events before it) to the end. */
  async since(position: Position, before: number): Promise<AllStreamResolvedEvent[]> {
    const options = { fromPosition: position, direction: BACKWARDS, maxCount: before } as const;
    const earlier = await all(this.client.readAll(options));
    return [...earlier.reverse(), ...(await all(this.client.readAll({ fromPosition: position })))];
  }

  /** A new stream in one of the states that appends and deletes were tried on. */
  async streamThatIs(state: string, prefix: string): Promise<string> {
    const stream = this.name(prefix);
    if (state.endsWith('3')) await this.append(stream, numbered(3));
    if (state === 'softDeleted3') await this.client.deleteStream(stream);
    if (state.startsWith('tombstoned')) await this.client.tombstoneStream(stream);
    if (state === 'metadataOnly') await this.client.setStreamMetadata(stream, { maxCount: 10 });
    return stream;
  }

  /** A client on the same server, with a setting of the connection string. */
  clientWith(setting?: string): EventStoreDBClient {
    return this.clientOf(withSettings(this.target.connectionString, [patient, ...(setting ? [setting] : [])]));
  }

  /**
   * Another client; it stays until the end. Disposing one forgets the appends of all clients that are under way, and an
   * answer to one of these then ends the process.
   */
  clientOf(connectionString: string): EventStoreDBClient {
    const known = this.others.get(connectionString) ?? EventStoreDBClient.connectionString(connectionString);
    this.others.set(connectionString, known);
    return known;
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.others.values()].map((client) => client.dispose()));
  }
}

/** On a machine with other work, thousands of events take the client longer than the 10 s that it gives itself. */
const patient = 'defaultDeadline=60000';

/** The connection string with settings more. */
export function withSettings(connectionString: string, settings: readonly string[] = [patient]): string {
  return `${connectionString}${connectionString.includes('?') ? '&' : '?'}${settings.join('&')}`;
}

/** Events with the data `{ i }`. */
export function numbered(count: number, from = 0, type = 'T'): EventData[] {
  return Array.from({ length: count }, (_, index) => jsonEvent({ type, data: { i: from + index } }));
}

/** An expected revision as the cases write it, with or without a remark behind it. */
export function expectedRevision(text: string): AppendExpectedRevision {
  const [word = ''] = text.split(' ');
  if (word === 'ANY') return ANY;
  if (word === 'NO_STREAM') return NO_STREAM;
  return word === 'STREAM_EXISTS' ? STREAM_EXISTS : BigInt(word.replace(/n$/, ''));
}

/** Everything that an iteration gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
