import fc from 'fast-check';

/** Bodies that are broken as bytes, made from a body that is not. */
const breaks: readonly ((bytes: Buffer) => Buffer)[] = [
  () => Buffer.alloc(0),
  (bytes) => bytes.subarray(0, bytes.length >> 1),
  (bytes) => inserted(bytes, Buffer.from([0xc3])),
  (bytes) => inserted(bytes, Buffer.from([0xff, 0xfe])),
  (bytes) => inserted(bytes, Buffer.from([0xed, 0xa0, 0x80])),
  (bytes) => inserted(bytes, Buffer.from([0x00])),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => Buffer.concat([bytes, Buffer.from(',')]),
  () => Buffer.from('['.repeat(50_000)),
  () => Buffer.from('['.repeat(50_000) + ']'.repeat(50_000)),
  () => Buffer.from(`{"note":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_001)}`),
  (bytes) => Buffer.from(bytes.toString('utf8').replace('{', '{"__proto__":{"isAdmin":true},')),
  (bytes) => Buffer.from(bytes.toString('utf8').replace(':', ':1e999999,"a":')),
  () => Buffer.from('null'),
  () => Buffer.from('"kanarie"'),
  () => Buffer.from('12'),
  () => Buffer.from('[]'),
  () => Buffer.from('a=1&b[]=2'),
  () => Buffer.from(`{"themes":[${'{},'.repeat(300_000)}{}]}`),
  () => Buffer.alloc(1_100_000, 'a'),
];

export function broken(bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  return fc.tuple(bytes, fc.constantFrom(...breaks)).map(([whole, breaking]) => breaking(whole));
}

function inserted(bytes: Buffer, odd: Buffer): Buffer {
  const middle = bytes.lastIndexOf('"') === -1 ? bytes.length >> 1 : bytes.lastIndexOf('"');
  return Buffer.concat([bytes.subarray(0, middle), odd, bytes.subarray(middle)]);
}
