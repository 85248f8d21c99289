import type { DataSource } from 'typeorm';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import type { Logger } from '#platform/logger';
import type { BatchLimits } from './batch-limits.ts';
import type { LogReader } from '#event-store/log-reader';

/** What whoever reads the log in the projector's process needs. */
export interface RunnerParts {
  /** The database of the read models. */
  readonly source: DataSource;
  readonly reader: LogReader;
  readonly ledger: KeyLedger;
  readonly logger: Logger;
  readonly limits: BatchLimits;
}
