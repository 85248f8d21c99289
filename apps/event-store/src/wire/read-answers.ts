import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { asBuffer } from '../log/event-content.ts';
import { streamIdentifier } from './stream-identifier.ts';

/** The messages of a read that are no events, as bytes. */
export function streamNotFound(stream: string): Buffer {
  const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream));
  return bytesOf(new streams.ReadResp().setStreamNotFound(missing));
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
  return asBuffer(message.serializeBinary());
}
