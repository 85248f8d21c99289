import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** One `BatchAppend` call, and everything that is answered on it. */
export class BatchConversation {
  private readonly stub: StreamsClient;
  private readonly call: ReturnType<StreamsClient['batchAppend']>;
  private readonly answers: unknown[] = [];

  constructor(connectionString: string) {
    this.stub = streamsStub(connectionString);
    this.call = this.stub.batchAppend();
    this.call.on('data', (answer: streams.BatchAppendResp) => this.answers.push(shownAnswer(answer)));
    this.call.on('error', () => undefined);
  }

  send(part: streams.BatchAppendReq): void {
    this.call.write(part);
  }

  /** Waits for so many answers, but no longer than 2 s. */
  async until(count: number): Promise<void> {
    for (let left = 200; left > 0 && this.answers.length < count; left -= 1) await sleep(10);
  }

  /** Hangs up. @returns the answers. */
  end(): unknown[] {
    this.call.cancel();
    this.stub.close();
    return this.answers;
  }
}

/** All fields of an answer, as the observations show them. */
function shownAnswer(answer: streams.BatchAppendResp): unknown {
  const error = answer.getError();
  const { error: _, ...fields } = answer.toObject();
  if (!error) return { ...fields, error: undefined };
  const details = error.getDetails()!;
  const value = Buffer.from(details.getValue_asU8()).toString('base64');
  const typeUrl = details.getTypeUrl();
  const shown = {
    code: error.getCode(),
    message: error.getMessage(),
    details: { typeUrl, value },
    detailsType: details.getTypeName(),
  };
  return { ...fields, error: shown };
}
