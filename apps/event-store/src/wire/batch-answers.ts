import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import protobufAny from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { expectAny, expectNoStream, expectStreamExists, noRevision } from '../log/events.ts';
import type { WriteResult } from '../log/write-request.ts';
import { maxAppendSize } from './append-limits.ts';
import { streamIdentifier } from './stream-identifier.ts';

/** Whom an answer of the batch route is for. */
export interface BatchAddress {
  readonly correlationId: shared.UUID | undefined;
  readonly stream: string;
  readonly expected: bigint;
}

/** `google.rpc.Code` as EventStoreDB uses it here. */
const code = { invalidArgument: 3, deadlineExceeded: 4, notFound: 5, alreadyExists: 6 } as const;

/** What became of the append. */
export function batchAnswer(address: BatchAddress, result: WriteResult): streams.BatchAppendResp {
  switch (result.type) {
    case 'written':
      return answer(address).setSuccess(success(result));
    case 'wrong-expected-revision': {
      const details = wrongExpectedVersion(address.expected, result.current);
      return refusal(address, code.alreadyExists, 'WrongExpectedVersion', details);
    }
    case 'stream-deleted': {
      const details = new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(address.stream));
      return refusal(address, code.notFound, 'StreamDeleted', details);
    }
    case 'timed-out':
      return refusal(address, code.deadlineExceeded, 'Timeout', new shared.Timeout());
  }
}

export function batchTooLarge(address: BatchAddress): streams.BatchAppendResp {
  const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(maxAppendSize);
  return refusal(address, code.invalidArgument, 'MaximumAppendSizeExceeded', details);
}

export function badBatch(address: BatchAddress, message: string): streams.BatchAppendResp {
  return refusal(address, code.invalidArgument, 'BadRequest', new shared.BadRequest().setMessage(message));
}

function answer({ correlationId, stream }: BatchAddress): streams.BatchAppendResp {
  return new streams.BatchAppendResp().setCorrelationId(correlationId).setStreamIdentifier(streamIdentifier(stream));
}

function success({ revision, position }: WriteResult & { type: 'written' }): streams.BatchAppendResp.Success {
  const message = new streams.BatchAppendResp.Success();
  if (revision === noRevision) message.setNoStream(new empty.Empty());
  else message.setCurrentRevision(revision.toString());
  if (position === undefined) return message.setNoPosition(new empty.Empty());
  const text = position.toString();
  return message.setPosition(new shared.AllStreamPosition().setCommitPosition(text).setPreparePosition(text));
}

function refusal(
  address: BatchAddress,
  grpcCode: number,
  name: string,
  details: { serializeBinary(): Uint8Array },
): streams.BatchAppendResp {
  const any = new protobufAny.Any();
  any.pack(details.serializeBinary(), `event_store.client.${name}`);
  return answer(address).setError(new status.Status().setCode(grpcCode).setMessage(name).setDetails(any));
}

function wrongExpectedVersion(expected: bigint, current: bigint): shared.WrongExpectedVersion {
  const message = new shared.WrongExpectedVersion();
  if (current === noRevision) message.setCurrentNoStream(new empty.Empty());
  else message.setCurrentStreamRevision(current.toString());
  if (expected === expectAny) return message.setExpectedAny(new empty.Empty());
  if (expected === expectNoStream) return message.setExpectedNoStream(new empty.Empty());
  if (expected === expectStreamExists) return message.setExpectedStreamExists(new empty.Empty());
  return message.setExpectedStreamPosition(expected.toString());
}
