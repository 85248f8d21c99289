import { randomUUID } from 'node:crypto';
import { credentials } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { hostsOf } from '#platform/hosts';

/** `host:port` of the first host of a connection string. */
export function addressOf(connectionString: string): string {
  const [{ host, port } = { host: '127.0.0.1', port: undefined }] = hostsOf(connectionString);
  return `${host.includes(':') ? `[${host}]` : host}:${port ?? 2113}`;
}

/** The client's own stub, for what the client's functions do not show. */
export function streamsStub(connectionString: string): StreamsClient {
  return new StreamsClient(addressOf(connectionString), credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
  });
}

export function identifier(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
}

export function uuid(text: string): shared.UUID {
  return new shared.UUID().setString(text);
}

/** What a proposed event is made of; a property that is `undefined` is left out. */
export interface Proposed {
  readonly id?: string;
  readonly type?: string | undefined;
  readonly contentType?: string | undefined;
  readonly data?: Buffer;
}

/** One that has nothing wrong, but for what is said. */
export function proposed(said: Proposed = {}): streams.BatchAppendReq.ProposedMessage {
  const { type, contentType, id, data } = { type: 'T', contentType: 'application/json', ...said };
  const message = new streams.BatchAppendReq.ProposedMessage();
  if (type !== undefined) message.getMetadataMap().set('type', type);
  if (contentType !== undefined) message.getMetadataMap().set('content-type', contentType);
  return message.setId(uuid(id ?? randomUUID())).setData(data ?? Buffer.from('{}'));
}

export type Batch = {
  readonly stream?: string;
  readonly messages: readonly streams.BatchAppendReq.ProposedMessage[];
  readonly correlationId?: string;
  /** A revision, or none where any will do. */
  readonly expected?: bigint | 'no-stream';
  readonly deadlineSeconds?: number;
  readonly final?: boolean;
};

/** A part of an append; the first has the options, which a name of a stream stands for. */
export function batchPart(batch: Batch): streams.BatchAppendReq {
  const { stream, messages, correlationId = randomUUID(), expected, deadlineSeconds = 10, final = true } = batch;
  const part = new streams.BatchAppendReq().setCorrelationId(uuid(correlationId)).setIsFinal(final);
  part.setProposedMessagesList([...messages]);
  return stream === undefined ? part : part.setOptions(batchOptions(stream, expected, deadlineSeconds));
}

function batchOptions(
  stream: string,
  expected: Batch['expected'],
  deadlineSeconds: number,
): streams.BatchAppendReq.Options {
  const deadline = new timestamp.Timestamp();
  deadline.fromDate(new Date(Date.now() + deadlineSeconds * 1_000));
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(identifier(stream)).setDeadline(deadline);
  if (expected === undefined) return options.setAny(new empty.Empty());
  return expected === 'no-stream' ? options.setNoStream(new empty.Empty()) : options.setStreamPosition(`${expected}`);
}
