/**
 * Arrays in PostgreSQL's binary format, as parameters of one statement for many rows: no quoting, no hexadecimal, and
 * the statement stays the same whatever the number of rows.
 */
interface ElementType {
  readonly oid: number;
}

export const bigintType: ElementType = { oid: 20 };
export const byteaType: ElementType = { oid: 17 };
export const uuidType: ElementType = { oid: 2950 };
export const booleanType: ElementType = { oid: 16 };

const headerBytes = 20;

/** An array of elements that are bytes already: `bytea`, or `uuid` of 16 bytes each. */
export function bytesArray(type: ElementType, elements: readonly Uint8Array[]): Buffer {
  let size = headerBytes;
  for (const element of elements) size += 4 + element.length;
  const array = withHeader(type, size, elements.length);
  let at = headerBytes;
  for (const element of elements) {
    array.writeInt32BE(element.length, at);
    array.set(element, at + 4);
    at += 4 + element.length;
  }
  return array;
}

export function bigintArray(elements: readonly bigint[]): Buffer {
  const array = withHeader(bigintType, headerBytes + elements.length * 12, elements.length);
  let at = headerBytes;
  for (const element of elements) {
    array.writeInt32BE(8, at);
    array.writeBigInt64BE(element, at + 4);
    at += 12;
  }
  return array;
}

export function booleanArray(elements: readonly boolean[]): Buffer {
  const array = withHeader(booleanType, headerBytes + elements.length * 5, elements.length);
  let at = headerBytes;
  for (const element of elements) {
    array.writeInt32BE(1, at);
    array.writeUInt8(element ? 1 : 0, at + 4);
    at += 5;
  }
  return array;
}

/** One dimension, no nulls, lower bound 1. */
function withHeader(type: ElementType, size: number, length: number): Buffer {
  const array = Buffer.allocUnsafe(size);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(0, 4);
  array.writeUInt32BE(type.oid, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16);
  return array;
}
