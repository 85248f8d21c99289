import type { Connection, Submittable } from 'pg';
import { beginsCopy, copyHeader } from './copy-format.ts';

/**
 * Runs `COPY (query) TO STDOUT (FORMAT binary)` and gives each row's bytes: the driver's own results go through text,
 * where a `bytea` doubles in size. Used as any query: `client.query(new CopyRows(sql, row))`.
 */
export class CopyRows implements Submittable {
  /** Settled when the last row has been given. */
  readonly done: Promise<void>;
  private resolve!: () => void;
  private reject!: (error: Error) => void;

  /** @param onRow reads the fields of a row in their order; their bytes are its own to keep. */
  constructor(
    private readonly query: string,
    private readonly onRow: (row: RowFields) => void,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: Connection): void {
    connection.query(`COPY (${this.query}) TO STDOUT (FORMAT binary)`);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The first message carries the header (signature, flags, extension) before its row; the last a trailer of -1.
    const row = beginsCopy(chunk) ? chunk.subarray(copyHeader.length) : chunk;
    // The driver reuses its buffer, so what is kept must be copied.
    if (row.length > 2) this.onRow(new RowFields(Buffer.from(row)));
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}

/** Walks over the fields of a row in their order; none is null. */
export class RowFields {
  /** Behind the number of fields. */
  private at = 2;

  constructor(private readonly row: Buffer) {}

  bytes(): Buffer {
    const start = this.at + 4;
    this.at = start + this.row.readInt32BE(this.at);
    return this.row.subarray(start, this.at);
  }

  bigint(): bigint {
    const value = this.row.readBigInt64BE(this.at + 4);
    this.at += 12;
    return value;
  }

  integer(): number {
    const value = this.row.readInt32BE(this.at + 4);
    this.at += 8;
    return value;
  }

  boolean(): boolean {
    const value = this.row[this.at + 4] === 1;
    this.at += 5;
    return value;
  }
}
