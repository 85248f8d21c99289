import { randomUUID } from 'node:crypto';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';

/** The messages of a read that are no events, as bytes. */
export function streamNotFound(stream: string): Buffer {
  const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
  return bytesOf(
    new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier)),
  );
}

export function confirmation(): Buffer {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  return bytesOf(new streams.ReadResp().setConfirmation(confirmed));
}

export function checkpoint(position: bigint): Buffer {
  const text = position.toString();
  const reached = new streams.ReadResp.Checkpoint().setCommitPosition(text).setPreparePosition(text);
  return bytesOf(new streams.ReadResp().setCheckpoint(reached));
}

export function caughtUp(): Buffer {
  return bytesOf(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
}

function bytesOf(message: streams.ReadResp): Buffer {
  return Buffer.from(message.serializeBinary());
}
