import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { expectAny, expectNoStream, expectStreamExists, noRevision } from '../log/events.ts';
import type { WriteResult } from '../log/write-request.ts';
import { streamDeleted, timedOut } from './status-error.ts';

/**
 * The answer of the route for single appends.
 * @throws ServiceError where that route answers with an error
 */
export function appendAnswer(stream: string, expected: bigint, result: WriteResult): streams.AppendResp {
  switch (result.type) {
    case 'written':
      return new streams.AppendResp().setSuccess(success(result));
    case 'wrong-expected-revision':
      return new streams.AppendResp().setWrongExpectedVersion(wrongExpectedVersion(expected, result.current));
    case 'stream-deleted':
      throw streamDeleted(stream);
    case 'timed-out':
      throw timedOut();
  }
}

function success({ revision, position }: WriteResult & { type: 'written' }): streams.AppendResp.Success {
  const message = new streams.AppendResp.Success();
  if (revision === noRevision) message.setNoStream(new shared.Empty());
  else message.setCurrentRevision(revision.toString());
  if (position === undefined) return message.setNoPosition(new shared.Empty());
  const text = position.toString();
  return message.setPosition(new streams.AppendResp.Position().setCommitPosition(text).setPreparePosition(text));
}

function wrongExpectedVersion(expected: bigint, current: bigint): streams.AppendResp.WrongExpectedVersion {
  const message = new streams.AppendResp.WrongExpectedVersion();
  if (current === noRevision) message.setCurrentNoStream(new shared.Empty());
  else message.setCurrentRevision(current.toString());
  if (expected === expectAny) return message.setExpectedAny(new shared.Empty());
  if (expected === expectNoStream) return message.setExpectedNoStream(new shared.Empty());
  if (expected === expectStreamExists) return message.setExpectedStreamExists(new shared.Empty());
  return message.setExpectedRevision(expected.toString());
}
