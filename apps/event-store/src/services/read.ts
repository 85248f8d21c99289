import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Logger } from 'pino';
import type { EventLog } from '../log/event-log.ts';
import { Outgoing } from '../wire/outgoing.ts';
import { readRequest } from '../wire/read-request.ts';
import { isServiceError, unavailable } from '../wire/status-error.ts';
import type { OpenCalls } from './open-calls.ts';
import { readAll } from './read-all.ts';
import { readStream } from './read-stream.ts';
import { subscribeToAll, subscribeToStream } from './subscribe.ts';

export type ReadCall = ServerWritableStream<streams.ReadReq, Buffer>;

/** `Streams.Read`: reads and subscriptions. */
export function read(log: EventLog, calls: OpenCalls, logger: Logger): (call: ReadCall) => void {
  return (call) => {
    const outgoing = new Outgoing(call as ServerWritableStream<unknown, Buffer>);
    const ended = calls.add((error) => outgoing.fail(error));
    const answering = answer(log, call, outgoing).then(
      () => outgoing.end(),
      (error: unknown) => {
        if (isServiceError(error)) return outgoing.fail(error);
        if (!outgoing.ended) logger.error({ err: error }, 'a read failed');
        outgoing.fail(unavailable('The event log cannot be read now.'));
      },
    );
    void answering.then(ended);
  };
}

async function answer(log: EventLog, call: ReadCall, outgoing: Outgoing): Promise<void> {
  const request = readRequest(call.request);
  if (request.stream === undefined) {
    return request.count === undefined ? subscribeToAll(log, request, outgoing) : readAll(log, request, outgoing);
  }
  return request.count === undefined ? subscribeToStream(log, request, outgoing) : readStream(log, request, outgoing);
}
