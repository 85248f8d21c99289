/**
 * The few parts of protobuf's encoding that an answer of many events needs; the generated classes take several times
 * as long for each of them. Sizes first, then bytes: one allocation for a message.
 */
const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

/** Size of a field with a length before its bytes; its number is below 16. */
export function lengthDelimitedSize(length: number): number {
  return 1 + varintSize(length) + length;
}

/** Size of an unsigned number's field. Zero is the default and is not written. */
export function uint64FieldSize(value: bigint): number {
  if (value === 0n) return 0;
  return value <= largestSafe ? 1 + varintSize(Number(value)) : 1 + bigVarint(value).length;
}

/** Writes fields one behind the other into a buffer of the right size. */
export class FieldWriter {
  readonly buffer: Buffer;
  private at = 0;

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
  }

  /** Begins a message within the message, or any bytes, of this length. */
  lengthDelimited(field: number, length: number): void {
    this.buffer[this.at++] = (field << 3) | 2;
    this.varint(length);
  }

  bytes(field: number, bytes: Buffer): void {
    this.lengthDelimited(field, bytes.length);
    this.raw(bytes);
  }

  ascii(field: number, text: string): void {
    this.lengthDelimited(field, text.length);
    this.at += this.buffer.write(text, this.at, 'latin1');
  }

  uint64(field: number, value: bigint): void {
    if (value === 0n) return;
    this.buffer[this.at++] = field << 3;
    if (value <= largestSafe) this.varint(Number(value));
    else this.raw(bigVarint(value));
  }

  raw(bytes: Buffer): void {
    // A call into the engine's copying takes longer than the few bytes of a name.
    if (bytes.length < 64) {
      for (let index = 0; index < bytes.length; index += 1) this.buffer[this.at + index] = bytes[index]!;
    } else {
      bytes.copy(this.buffer, this.at);
    }
    this.at += bytes.length;
  }

  private varint(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.buffer[this.at++] = (rest % 128) + 128;
    this.buffer[this.at++] = rest;
  }
}

function bigVarint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) + 128);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
