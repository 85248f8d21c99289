import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.ts';
import { isMetastream } from '../log/stream-names.ts';
import type { WriteResult } from '../log/write-request.ts';
import { longestAppend } from '../wire/append-limits.ts';
import { expectedRevision } from '../wire/expected-revision.ts';
import { handlerFailed, streamDeleted, timedOut, wrongExpectedVersion } from '../wire/status-error.ts';
import { streamName } from '../wire/stream-identifier.ts';
import { answerUnary } from './answer-unary.ts';

type Call<Request, Response> = (call: ServerUnaryCall<Request, Response>, reply: sendUnaryData<Response>) => void;

/** `Streams.Delete`: hides what the stream has; an append opens it again. */
export function softDelete(log: EventLog): Call<streams.DeleteReq, streams.DeleteResp> {
  return (call, reply) =>
    answerUnary(reply, async () => {
      const position = await remove(log, 'soft-delete', call.request.getOptions());
      const text = position.toString();
      return new streams.DeleteResp().setPosition(
        new streams.DeleteResp.Position().setCommitPosition(text).setPreparePosition(text),
      );
    });
}

/** `Streams.Tombstone`: closes the stream for ever. */
export function tombstone(log: EventLog): Call<streams.TombstoneReq, streams.TombstoneResp> {
  return (call, reply) =>
    answerUnary(reply, async () => {
      const position = await remove(log, 'tombstone', call.request.getOptions());
      const text = position.toString();
      return new streams.TombstoneResp().setPosition(
        new streams.TombstoneResp.Position().setCommitPosition(text).setPreparePosition(text),
      );
    });
}

async function remove(
  log: EventLog,
  type: 'soft-delete' | 'tombstone',
  options: streams.DeleteReq.Options | streams.TombstoneReq.Options | undefined,
): Promise<bigint> {
  const stream = streamName(options?.getStreamIdentifier());
  // Metadata streams end with the stream that they are about.
  if (!options || stream === '' || isMetastream(stream)) throw handlerFailed();
  const expected = expectedRevision(options, options.getRevision());
  const expiresAt = Date.now() + longestAppend;
  return positionOf(stream, expected, await log.appender.write({ stream, expected, change: { type }, expiresAt }));
}

function positionOf(stream: string, expected: bigint, result: WriteResult): bigint {
  switch (result.type) {
    case 'written':
      return result.position!;
    case 'wrong-expected-revision':
      throw wrongExpectedVersion(stream, expected, result.current);
    case 'stream-deleted':
      throw streamDeleted(stream);
    case 'timed-out':
      throw timedOut();
  }
}
