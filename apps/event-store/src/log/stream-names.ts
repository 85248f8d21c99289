import { hash } from 'node:crypto';

const metastreamPrefix = '$$';

export function isMetastream(stream: string): boolean {
  return stream.startsWith(metastreamPrefix);
}

/** `$$stream`, which holds the metadata of `stream`. */
export function metastreamOf(stream: string): string {
  return metastreamPrefix + stream;
}

export function originOf(metastream: string): string {
  return metastream.slice(metastreamPrefix.length);
}

/**
 * 16 bytes that stand for the name in the index: names may be 70,000 characters long or hold a NUL, which no index of
 * PostgreSQL takes. Half a SHA-256: two names with one key cannot be made on purpose.
 */
export function streamKey(stream: string | Buffer): Buffer {
  return hash('sha256', stream, 'buffer').subarray(0, 16);
}
