import { endOfStream } from './events.ts';

/** ES2025 has these; TypeScript's library does not know them yet. */
const exactJson = JSON as unknown as {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
};

/** What a stream's metadata says about which of its events can be read. */
export interface Retention {
  /** `$maxCount`: only so many of the last events. */
  readonly maxCount?: bigint;
  /** `$maxAge` in seconds. */
  readonly maxAge?: number;
  /** `$tb`: nothing below this revision. */
  readonly truncateBefore?: bigint;
}

export const keepAll: Retention = {};

/** Of a metadata stream only the last event can be read, and that is not for users to change. */
export const metastreamRetention: Retention = { maxCount: 1n };

/**
 * Reads `$maxCount`, `$maxAge` and `$tb` of a `$metadata` event's data. What EventStoreDB does not understand (no JSON,
 * a number below 1, another type) it ignores as a whole; so does this.
 */
export function readRetention(data: Buffer): Retention {
  try {
    const { maxCount, maxAge, truncateBefore } = retentionOf(parse(data));
    const invalid = (maxCount !== undefined && maxCount < 1n) || (maxAge !== undefined && maxAge < 1n);
    if (invalid || (truncateBefore !== undefined && truncateBefore < 0n)) return keepAll;
    return {
      ...(maxCount === undefined ? {} : { maxCount }),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(truncateBefore === undefined ? {} : { truncateBefore }),
    };
  } catch {
    return keepAll;
  }
}

/** A soft-deleted stream reads as not found, and opens again with the next append. */
export function isSoftDeleted(retention: Retention): boolean {
  return retention.truncateBefore === endOfStream;
}

/** The same metadata with another `$tb`; of anything that is no JSON object nothing is kept. */
export function withTruncateBefore(data: Buffer | undefined, revision: bigint): Buffer {
  let fields: Record<string, unknown> = {};
  try {
    if (data) fields = parse(data);
  } catch {
    // As EventStoreDB: metadata that cannot be read is replaced.
  }
  const json = JSON.stringify({ ...fields, $tb: revision }, (_, value: unknown) =>
    typeof value === 'bigint' ? exactJson.rawJSON(value.toString()) : value,
  );
  return Buffer.from(json);
}

/** Whole numbers as bigint: a `$tb` of 9223372036854775807 would not survive as a JavaScript number. */
function parse(data: Buffer): Record<string, unknown> {
  const parsed = exactJson.parse(data.toString(), (_, value, { source = '' }) =>
    typeof value === 'number' && /^-?\d+$/.test(source) ? BigInt(source) : value,
  );
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new TypeError('no JSON object');
  return parsed as Record<string, unknown>;
}

function retentionOf(fields: Record<string, unknown>) {
  return {
    maxCount: integer(fields['$maxCount']),
    maxAge: integer(fields['$maxAge']),
    truncateBefore: integer(fields['$tb']),
  };
}

function integer(value: unknown): bigint | undefined {
  if (value === undefined || typeof value === 'bigint') return value;
  throw new TypeError('no whole number');
}
