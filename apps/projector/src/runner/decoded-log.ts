import type { KeyLedger } from '#event-store/ledger/key-ledger';
import { inBatches, oneAhead } from './batches.ts';
import type { BatchLimits } from './batch-limits.ts';
import type { Checkpoint } from './checkpoint.ts';
import { decodeBatch } from './decoder.ts';
import type { DecodedBatch, Interests } from './decoder.ts';
import type { LogReader } from '#event-store/log-reader';

export interface DecodedLogOptions {
  readonly from: Checkpoint;
  readonly interests: Interests;
  readonly limits: BatchLimits;
  /** Ends it; abort it before leaving the loop, or the last read waits for an event. */
  readonly signal: AbortSignal;
}

/** The log from behind a checkpoint, numbered, in batches, opened; the next batch while this one is applied. */
export function decodedLog(
  reader: LogReader,
  ledger: KeyLedger,
  options: DecodedLogOptions,
): AsyncGenerator<DecodedBatch, void, void> {
  return oneAhead(decoded(reader, ledger, options));
}

async function* decoded(
  reader: LogReader,
  ledger: KeyLedger,
  { from, interests, limits, signal }: DecodedLogOptions,
): AsyncGenerator<DecodedBatch, void, void> {
  for await (const batch of inBatches(reader.follow(from.position, signal), from.ordinal, limits)) {
    yield await decodeBatch(batch, interests, ledger);
  }
}
