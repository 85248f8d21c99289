import {
  EventStoreDBClient,
  NO_STREAM,
  StreamNotFoundError,
  WrongExpectedVersionError,
  jsonEvent,
} from '@eventstore/db-client';
import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import type { EventMetadata } from './metadata.ts';
import type { StoredData } from './codec.ts';
import { withDeadline } from './deadline.ts';

/** An event as the log keeps it. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: bigint;
  /** Commit position in `$all`; means something to this store only. */
  readonly position: bigint;
  /** When the store took it, ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly data: StoredData;
  readonly metadata: EventMetadata;
}

export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: StoredData;
  readonly metadata: EventMetadata;
}

/** Where an append ended. */
export interface AppendedAt {
  readonly revision: bigint;
  readonly position: bigint;
}

/** Somebody else appended first. */
export class WrongRevisionError extends Error {
  override readonly name = 'WrongRevisionError';
}

/** It is not known whether the append was done; asking again with the same ids tells. */
export class UnknownOutcomeError extends Error {
  override readonly name = 'UnknownOutcomeError';
}

/** The store could not be asked at all, or not in time. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

const readDeadline = 10_000;
const appendDeadline = 5_000;
const disposeDeadline = 1_000;

/** The product's own way to the store: explicit revisions, own deadlines, calls that are always ended. */
export class EventLog {
  private readonly client: EventStoreDBClient;

  constructor(connectionString: string) {
    this.client = EventStoreDBClient.connectionString(connectionString);
  }

  /** All events of a stream in order; none when it does not exist. @throws StoreUnavailableError */
  async readStream(stream: string): Promise<StoredEvent[]> {
    const reading = this.client.readStream(stream, { fromRevision: 'start', direction: 'forwards' });
    const events: StoredEvent[] = [];
    try {
      return await withDeadline(readDeadline, async () => {
        for await (const { event } of reading) if (event) events.push(storedEvent(event));
        return events;
      });
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw new StoreUnavailableError(`cannot read ${stream}`, { cause: error });
    } finally {
      await reading.cancel().catch(() => undefined);
    }
  }

  /**
   * Appends behind `expected` (`undefined`: the stream must not exist yet).
   * @throws WrongRevisionError | UnknownOutcomeError
   */
  async append(stream: string, events: readonly NewEvent[], expected: bigint | undefined): Promise<AppendedAt> {
    try {
      const result = await withDeadline(appendDeadline, () =>
        this.client.appendToStream(
          stream,
          events.map((event) => jsonEvent({ ...event, data: { ...event.data }, metadata: { ...event.metadata } })),
          { expectedRevision: expected ?? NO_STREAM },
        ),
      );
      return { revision: result.nextExpectedRevision, position: result.position!.commit };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) throw new WrongRevisionError(stream, { cause: error });
      throw new UnknownOutcomeError(`the append to ${stream} was not answered`, { cause: error });
    }
  }

  /** The raw client, for subscriptions. */
  get connection(): EventStoreDBClient {
    return this.client;
  }

  /** Ends what is open; the client may wait for ever for a stream that it has already ended. */
  async close(): Promise<void> {
    await withDeadline(disposeDeadline, () => this.client.dispose()).catch(() => undefined);
  }
}

/** The client's event in our own shape. */
export function storedEvent(event: RecordedEvent | AllStreamRecordedEvent): StoredEvent {
  return {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: event.revision,
    position: event.position!.commit,
    recordedAt: event.created.toISOString(),
    data: event.data as StoredData,
    metadata: event.metadata as unknown as EventMetadata,
  };
}
