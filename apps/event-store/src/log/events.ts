/** An event as a client proposes it; bytes are kept as sent. */
export interface ProposedEvent {
  /** UUID in lower case. */
  readonly id: string;
  readonly type: string;
  /** Declared as `application/json`; the bytes are not looked at. */
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the log holds it. Names are UTF-8 bytes, as they go to PostgreSQL and to the wire. */
export interface StoredEvent {
  /** Place in `$all`: a byte offset, as in EventStoreDB, so that gaps are as large as records. */
  readonly position: bigint;
  /** .NET ticks (100 ns) since 1970. */
  readonly created: bigint;
  readonly stream: Buffer;
  readonly revision: bigint;
  /** 16 bytes. */
  readonly id: Buffer;
  readonly type: Buffer;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** Expected revisions and revisions share numbers, as in EventStoreDB: these are no revisions. */
export const expectAny = -2n;
export const expectNoStream = -1n;
export const expectStreamExists = -4n;
/** The last revision of a stream that has no events. */
export const noRevision = -1n;
/** The revision of a tombstone, and the `$tb` of a soft delete: the largest signed 64-bit number. */
export const endOfStream = 9_223_372_036_854_775_807n;

/** Types that the store itself writes. */
export const metadataType = '$metadata';
export const tombstoneType = '$streamDeleted';
export const linkType = '$>';

const ticksPerMillisecond = 10_000n;

/** .NET ticks since 1970 of a time in milliseconds. */
export function ticks(milliseconds: number): bigint {
  return BigInt(milliseconds) * ticksPerMillisecond;
}
