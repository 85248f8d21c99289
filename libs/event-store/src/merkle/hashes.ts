import { createHash } from 'node:crypto';

/** Leaves and inner nodes are hashed apart, so that none can pass for the other: RFC 6962, section 2.1. */
const leafPrefix = Buffer.from([0x00]);
const nodePrefix = Buffer.from([0x01]);

/** 32 bytes: SHA-256(0x00 || leaf). */
export function leafHash(leaf: Buffer | string): Buffer {
  return createHash('sha256').update(leafPrefix).update(leaf).digest();
}

/** 32 bytes: SHA-256(0x01 || left || right). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Buffer = createHash('sha256').digest();
