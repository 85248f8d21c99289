import shared from '@eventstore/db-client/generated/shared_pb.js';
import { asBuffer } from '../log/event-content.ts';

/** The name that a request carries; empty when there is none. */
export function streamName(identifier: shared.StreamIdentifier | undefined): string {
  return identifier ? asBuffer(identifier.getStreamName_asU8()).toString() : '';
}

/** The name as a message carries it. */
export function streamIdentifier(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
}
