/**
 * Arrays in PostgreSQL's binary format, as parameters of one statement for many rows: no quoting, and the statement
 * stays the same whatever the number of rows.
 */
const bigintOid = 20;
const uuidOid = 2950;
const headerBytes = 20;

export function uuidArray(uuids: readonly Uint8Array[]): Buffer {
  const array = withHeader(uuidOid, uuids.length, 16);
  let at = headerBytes;
  for (const uuid of uuids) {
    at = array.writeInt32BE(16, at);
    array.set(uuid, at);
    at += 16;
  }
  return array;
}

export function bigintArray(numbers: readonly bigint[]): Buffer {
  const array = withHeader(bigintOid, numbers.length, 8);
  let at = headerBytes;
  for (const number of numbers) {
    at = array.writeInt32BE(8, at);
    at = array.writeBigInt64BE(number, at);
  }
  return array;
}

/** One dimension, no nulls, lower bound 1. */
function withHeader(oid: number, length: number, elementBytes: number): Buffer {
  const array = Buffer.allocUnsafe(headerBytes + length * (4 + elementBytes));
  array.writeInt32BE(1, 0);
  array.writeInt32BE(0, 4);
  array.writeUInt32BE(oid, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16);
  return array;
}
