import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { isLoopback } from '#platform/hosts';
import { openEventLog } from './log/event-log.ts';
import type { EventLog } from './log/event-log.ts';
import type { TailSize } from './log/tail.ts';
import { withPatience } from './patience.ts';
import { RefusedError } from './refused-error.ts';
import { append } from './services/append.ts';
import { batchAppend } from './services/batch-append.ts';
import { softDelete, tombstone } from './services/delete.ts';
import { readGossip } from './services/gossip.ts';
import { OpenCalls } from './services/open-calls.ts';
import { read } from './services/read.ts';
import { addRefusedServices } from './services/refused.ts';
import { getSupportedMethods } from './services/server-features.ts';
import { maxMessageSize } from './wire/append-limits.ts';

export interface EventStoreOptions {
  /** Of the database that holds the log; its tables are made where they are missing. */
  readonly databaseUrl: string;
  /** A loopback address; 127.0.0.1 where it is left out. */
  readonly host?: string;
  /** 0, or left out: any free one. */
  readonly port?: number;
  readonly log?: Logger;
  /** How much of the end of the log is kept in memory, for subscriptions and for streams just written. */
  readonly tail?: TailSize;
}

export interface EventStore {
  readonly port: number;
  /** For the client: `esdb://…?tls=false`. */
  readonly connectionString: string;
  /**
   * Resolves when the store has lost the database and has stopped: whoever runs it starts it again. Nothing that was
   * acknowledged is lost.
   */
  readonly failed: Promise<Error>;
  /** Answers what waits, then ends every call; takes 3 s at the most. */
  close(): Promise<void>;
}

/** Events leave as bytes that are encoded already. */
const streamsService = {
  ...StreamsService,
  read: { ...StreamsService.read, responseSerialize: (message: Buffer) => message },
};

/**
 * Starts an event store that clients of EventStoreDB 24.2 can talk to, on this machine only.
 * @throws RefusedError with a sentence for whoever runs it: the database cannot be used, the address not be bound
 */
export async function startEventStore(options: EventStoreOptions): Promise<EventStore> {
  const { databaseUrl, host = '127.0.0.1', log: logger = pino({ level: 'silent' }) } = options;
  if (!isLoopback(host)) {
    throw new RefusedError(
      `The event store asks nobody who they are, so it listens on this machine only, not on ${host}.`,
    );
  }
  const log = await openEventLog(databaseUrl, logger, options.tail);
  const server = new Server({ 'grpc.max_receive_message_length': maxMessageSize, 'grpc.max_send_message_length': -1 });
  let port = 0;
  const calls = new OpenCalls();
  addServices(server, log, calls, logger, () => ({ host, port }));
  try {
    port = await bind(server, host, options.port ?? 0);
  } catch (error) {
    await log.close();
    throw error;
  }

  const close = once(async () => {
    await log.flush();
    calls.endAll();
    await withPatience(new Promise((resolve) => server.tryShutdown(resolve)), 500);
    server.forceShutdown();
    await log.close();
  });
  const failed = log.failed.then(async (error) => {
    await close();
    return error;
  });
  const address = host.includes(':') ? `[${host}]` : host;
  return { port, connectionString: `esdb://${address}:${port}?tls=false`, failed, close };
}

function addServices(
  server: Server,
  log: EventLog,
  calls: OpenCalls,
  logger: Logger,
  endPoint: () => { readonly host: string; readonly port: number },
): void {
  server.addService(streamsService, {
    read: read(log, calls, logger),
    append: append(log),
    delete: softDelete(log),
    tombstone: tombstone(log),
    batchAppend: batchAppend(log, calls, logger),
  });
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.addService(GossipService, { read: readGossip(endPoint) });
  addRefusedServices(server);
}

function bind(server: Server, host: string, port: number): Promise<number> {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(cannotListen(address, error));
      else resolve(bound);
    });
  });
}

function cannotListen(address: string, error: Error): RefusedError {
  const reason = error.message.includes('EADDRINUSE') ? 'another program listens there' : error.message;
  return new RefusedError(`The event store cannot listen on ${address}: ${reason}.`, { cause: error });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
