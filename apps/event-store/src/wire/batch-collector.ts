import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ProposedEvent } from '../log/events.ts';
import type { WriteRequest } from '../log/write-request.ts';
import { longestAppend, maxAppendSize } from './append-limits.ts';
import { badBatch, batchAnswer, batchTooLarge } from './batch-answers.ts';
import type { BatchAddress } from './batch-answers.ts';
import { expectedRevision } from './expected-revision.ts';
import { proposedEvent, uuidOf } from './proposed-event.ts';
import type { ProposalProblem } from './proposed-event.ts';
import { streamName } from './stream-identifier.ts';

/** An append whose last part has come. */
export interface CompleteBatch {
  readonly type: 'complete';
  readonly address: BatchAddress;
  readonly request: WriteRequest;
}

/** An append that will not be tried. */
export interface RefusedBatch {
  readonly type: 'refused';
  readonly answer: streams.BatchAppendResp;
}

interface PendingBatch {
  readonly address: BatchAddress;
  /** As the client set it; milliseconds since 1970. */
  readonly deadline: number;
  /** Unfinished then, it may be forgotten. */
  readonly expiresAt: number;
  events: ProposedEvent[];
  size: number;
  refusal: streams.BatchAppendResp | undefined;
}

/** Unfinished appends of one client at a time; a client sends one after the other. */
const mostPending = 1_000;

const problems: Readonly<Record<ProposalProblem, string>> = {
  'no-type': 'The given key was not present in the dictionary.',
  'no-content-type': 'The given key was not present in the dictionary.',
  'empty-type': 'Argument cannot be null or empty.',
  'bad-id': 'An event id must be a UUID, and not the nil UUID.',
};

/**
 * Puts the parts of appends together. A refused one is answered with its last part and only then, however many there
 * are, and keeps nothing in memory meanwhile.
 */
export class BatchCollector {
  private readonly pending = new Map<string, PendingBatch>();

  /** What is to be done after this part, if it is the last one of its append. */
  add(part: streams.BatchAppendReq): CompleteBatch | RefusedBatch | undefined {
    const id = uuidOf(part.getCorrelationId());
    const batch = this.pending.get(id) ?? this.begin(id, part);
    this.collect(batch, part);
    if (!part.getIsFinal()) return undefined;
    this.pending.delete(id);
    return finish(batch);
  }

  private begin(id: string, part: streams.BatchAppendReq): PendingBatch {
    if (this.pending.size >= mostPending) this.forgetExpired();
    const batch = beginBatch(part);
    this.pending.set(id, batch);
    return batch;
  }

  private collect(batch: PendingBatch, part: streams.BatchAppendReq): void {
    if (batch.refusal) return;
    for (const message of part.getProposedMessagesList()) {
      const event = proposedEvent(message);
      if (typeof event === 'string') batch.refusal = badBatch(batch.address, problems[event]);
      else if ((batch.size += event.data.length) > maxAppendSize) batch.refusal = batchTooLarge(batch.address);
      else batch.events.push(event);
      if (!batch.refusal) continue;
      batch.events = [];
      return;
    }
  }

  private forgetExpired(): void {
    const now = Date.now();
    for (const [id, { expiresAt }] of this.pending) if (expiresAt <= now) this.pending.delete(id);
  }
}

function beginBatch(part: streams.BatchAppendReq): PendingBatch {
  const now = Date.now();
  const options = part.getOptions();
  const stream = streamName(options?.getStreamIdentifier());
  const expected = options ? expectedRevision(options, options.getStreamPosition()) : 0n;
  const address = { correlationId: part.getCorrelationId(), stream, expected };
  const deadline = options?.getDeadline()?.toDate().getTime() ?? Infinity;
  const expiresAt = Math.min(deadline, now + longestAppend);
  const batch = { address, deadline, expiresAt, events: [], size: 0 };
  const problem = options ? streamProblem(stream) : 'The first part of an append must carry its options.';
  return { ...batch, refusal: problem === undefined ? undefined : badBatch(address, problem) };
}

/** The real one stops its own process when somebody appends to `$$`. */
function streamProblem(stream: string): string | undefined {
  if (stream === '') return `Value cannot be null. (Parameter 'value')`;
  return stream === '$$' ? `'$$' names no stream.` : undefined;
}

function finish({ address, deadline, events, refusal }: PendingBatch): CompleteBatch | RefusedBatch {
  if (refusal) return { type: 'refused', answer: refusal };
  const now = Date.now();
  // A client that takes long to send its parts is not late for that.
  const expiresAt = Math.min(deadline, now + longestAppend);
  if (expiresAt <= now) return { type: 'refused', answer: batchAnswer(address, { type: 'timed-out' }) };
  const { stream, expected } = address;
  return { type: 'complete', address, request: { stream, expected, change: { type: 'append', events }, expiresAt } };
}
