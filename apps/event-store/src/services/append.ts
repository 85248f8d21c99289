import type { sendUnaryData, ServerReadableStream, ServiceError } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.ts';
import type { ProposedEvent } from '../log/events.ts';
import { appendAnswer } from '../wire/append-answer.ts';
import { longestAppend, maxAppendSize } from '../wire/append-limits.ts';
import { expectedRevision } from '../wire/expected-revision.ts';
import { proposedEvent } from '../wire/proposed-event.ts';
import { streamName } from '../wire/stream-identifier.ts';
import type { ProposalProblem } from '../wire/proposed-event.ts';
import { appendTooLarge, handlerFailed, missingProperty } from '../wire/status-error.ts';
import { answerUnary } from './answer-unary.ts';

export type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

/** `Streams.Append`: one append to a call. The client takes it when credentials are given with the append. */
export function append(log: EventLog): (call: AppendCall, reply: sendUnaryData<streams.AppendResp>) => void {
  return (call, reply) => answerUnary(reply, () => receive(log, call));
}

async function receive(log: EventLog, call: AppendCall): Promise<streams.AppendResp> {
  let options: streams.AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let size = 0;
  for await (const part of call as AsyncIterable<streams.AppendReq>) {
    options ??= part.getOptions();
    const message = part.getProposedMessage();
    if (!message) continue;
    const event = proposedEvent(message);
    if (typeof event === 'string') throw problem(event);
    size += event.data.length;
    if (size > maxAppendSize) throw appendTooLarge(maxAppendSize);
    events.push(event);
  }
  const stream = streamName(options?.getStreamIdentifier());
  if (!options || stream === '' || stream === '$$') throw handlerFailed();
  const expected = expectedRevision(options, options.getRevision());
  const expiresAt = Date.now() + longestAppend;
  const result = await log.appender.write({ stream, expected, change: { type: 'append', events }, expiresAt });
  return appendAnswer(stream, expected, result);
}

function problem(found: ProposalProblem): ServiceError {
  switch (found) {
    case 'no-type':
      return missingProperty('type');
    case 'no-content-type':
      return missingProperty('content-type');
    case 'empty-type':
    case 'bad-id':
      return handlerFailed();
  }
}
