/** PostgreSQL's binary format of `COPY`, for writing; none of our fields is null. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Before the first row: the signature, no flags, no extension. */
export const copyHeader = Buffer.concat([signature, Buffer.alloc(8)]);
const trailerBytes = 2;

/** Is this the beginning of what `COPY` sends? */
export function beginsCopy(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** Bytes of all rows together, with what stands around them. */
export function copySize(rowSizes: number): number {
  return copyHeader.length + rowSizes + trailerBytes;
}

/** Bytes of a row whose fields hold so many bytes. */
export function rowSize(fields: number, bytes: number): number {
  return 2 + 4 * fields + bytes;
}

/** Writes rows, field by field in the order of the columns. */
export class CopyWriter {
  readonly buffer: Buffer;
  private at: number;

  /** @param size as {@link copySize} gives it */
  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
    this.at = copyHeader.copy(this.buffer);
  }

  row(fields: number): void {
    this.at = this.buffer.writeInt16BE(fields, this.at);
  }

  bigint(value: bigint): void {
    this.buffer.writeInt32BE(8, this.at);
    this.at = this.buffer.writeBigInt64BE(value, this.at + 4);
  }

  boolean(value: boolean): void {
    this.buffer.writeInt32BE(1, this.at);
    this.at = this.buffer.writeUInt8(value ? 1 : 0, this.at + 4);
  }

  bytes(value: Uint8Array): void {
    this.at = this.buffer.writeInt32BE(value.length, this.at);
    this.buffer.set(value, this.at);
    this.at += value.length;
  }

  /** Ends it; the buffer is then full. */
  end(): Buffer {
    this.buffer.writeInt16BE(-1, this.at);
    return this.buffer;
  }
}
