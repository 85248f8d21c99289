import { weightOf } from './write-request.ts';
import type { WriteRequest, WriteResult } from './write-request.ts';

/** A request that has not been answered. */
export interface Waiting {
  readonly request: WriteRequest;
  readonly weight: number;
  readonly resolve: (result: WriteResult) => void;
  readonly reject: (error: Error) => void;
}

const mostInBatch = 2_000;
const mostWeightInBatch = 4 * 1024 * 1024;
const mostWaiting = 16 * 1024 * 1024;
const sweepEvery = 100;

/** What waits for the writer. Each request is answered once: a result that comes after its time-out is dropped. */
export class WriteQueue {
  private waiting: Waiting[] = [];
  private inBatch: Waiting[] = [];
  private weight = 0;
  private readonly senders: (() => void)[] = [];
  private readonly answered: (() => void)[] = [];
  private sweeper: NodeJS.Timeout | undefined;

  add(request: WriteRequest): Promise<WriteResult> {
    this.sweeper ??= setInterval(() => this.sweep(), sweepEvery).unref();
    return new Promise((resolve, reject) => {
      const weight = weightOf(request);
      this.weight += weight;
      this.waiting.push({ request, weight, resolve, reject });
    });
  }

  /** The next batch in the order of arrival: bounded, but always one request. */
  take(): readonly Waiting[] {
    const now = Date.now();
    const batch: Waiting[] = [];
    let weight = 0;
    let count = 0;
    for (const next of this.waiting) {
      if (batch.length > 0 && (batch.length === mostInBatch || weight + next.weight > mostWeightInBatch)) break;
      count += 1;
      if (next.request.expiresAt <= now) {
        this.weight -= next.weight;
        next.resolve({ type: 'timed-out' });
        continue;
      }
      weight += next.weight;
      batch.push(next);
    }
    this.waiting = this.waiting.slice(count);
    this.inBatch = batch;
    if (batch.length === 0) this.stopSweeping();
    return batch;
  }

  /** The batch that was taken has been answered. */
  taken(): void {
    for (const { weight } of this.inBatch) this.weight -= weight;
    this.inBatch = [];
    this.answered.splice(0).forEach((done) => done());
    if (this.weight <= mostWaiting) this.senders.splice(0).forEach((go) => go());
  }

  room(): Promise<void> | undefined {
    return this.weight <= mostWaiting ? undefined : new Promise((go) => this.senders.push(go));
  }

  /** Resolves when everything has been answered. */
  async empty(): Promise<void> {
    while (this.waiting.length > 0 || this.inBatch.length > 0) {
      await new Promise<void>((done) => this.answered.push(done));
    }
  }

  fail(error: Error): void {
    for (const { reject } of [...this.inBatch, ...this.waiting]) reject(error);
    this.waiting = [];
    this.inBatch = [];
    this.weight = 0;
    this.stopSweeping();
    [...this.answered.splice(0), ...this.senders.splice(0)].forEach((go) => go());
  }

  private sweep(): void {
    const now = Date.now();
    for (const { request, resolve } of [...this.inBatch, ...this.waiting]) {
      if (request.expiresAt <= now) resolve({ type: 'timed-out' });
    }
  }

  private stopSweeping(): void {
    clearInterval(this.sweeper);
    this.sweeper = undefined;
  }
}
