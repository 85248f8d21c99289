import type { ServerDuplexStream, ServiceError } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Logger } from 'pino';
import type { EventLog } from '../log/event-log.ts';
import { batchAnswer } from '../wire/batch-answers.ts';
import { BatchCollector } from '../wire/batch-collector.ts';
import type { CompleteBatch } from '../wire/batch-collector.ts';
import { unavailable } from '../wire/status-error.ts';
import type { OpenCalls } from './open-calls.ts';

export type BatchAppendCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/**
 * `Streams.BatchAppend`: one call carries the appends of a client for as long as it lives. Each batch is answered
 * exactly once: a second answer would end the client's process.
 */
export function batchAppend(log: EventLog, calls: OpenCalls, logger: Logger): (call: BatchAppendCall) => void {
  return (call) => {
    const conversation = new Conversation(log, logger, call);
    call.on('data', (request: streams.BatchAppendReq) => conversation.receive(request));
    call.on('end', () => conversation.halfClosed());
    call.on('cancelled', () => conversation.over());
    call.on(
      'close',
      calls.add((error) => conversation.fail(error)),
    );
  };
}

class Conversation {
  private readonly collector = new BatchCollector();
  private unanswered = 0;
  private noMoreRequests = false;
  private ended = false;
  private holds = 0;

  constructor(
    private readonly log: EventLog,
    private readonly logger: Logger,
    private readonly call: BatchAppendCall,
  ) {}

  receive(request: streams.BatchAppendReq): void {
    if (this.ended) return;
    const batch = this.collector.add(request);
    if (!batch) return;
    if (batch.type === 'refused') this.answer(batch.answer);
    else this.append(batch);
  }

  halfClosed(): void {
    this.noMoreRequests = true;
    this.endWhenDone();
  }

  over(): void {
    this.ended = true;
  }

  /** Nothing is known of what was not answered: the client takes the end of the call for that. */
  fail(error: ServiceError): void {
    if (this.ended) return;
    this.ended = true;
    this.call.emit('error', error);
  }

  private append({ address, request }: CompleteBatch): void {
    this.unanswered += 1;
    this.log.appender.write(request).then(
      (result) => {
        this.unanswered -= 1;
        this.answer(batchAnswer(address, result));
        this.endWhenDone();
      },
      (error: unknown) => this.couldNotStore(error),
    );
    const room = this.log.appender.room();
    if (room) this.hold(room);
  }

  private answer(answer: streams.BatchAppendResp): void {
    if (this.ended || this.call.write(answer)) return;
    // A client that does not take its answers gets to send no more, or they would pile up here.
    if (this.holds === 0) this.hold(new Promise((resolve) => this.call.once('drain', resolve)));
  }

  private hold(until: Promise<void>): void {
    this.holds += 1;
    this.call.pause();
    void until.then(() => {
      this.holds -= 1;
      if (this.holds === 0) this.call.resume();
    });
  }

  private endWhenDone(): void {
    if (!this.noMoreRequests || this.unanswered > 0 || this.ended) return;
    this.ended = true;
    this.call.end();
  }

  private couldNotStore(error: unknown): void {
    if (this.ended) return;
    this.logger.warn({ err: error }, 'appends could not be stored');
    this.fail(unavailable('The event log cannot be written now.'));
  }
}
