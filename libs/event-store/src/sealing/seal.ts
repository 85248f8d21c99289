import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * One class of an event's fields, sealed. Names are storage.
 * `k` id of the data key; `n` nonce, 96 random bits; `c` ciphertext and tag; `m` commitment to the key. Base64url.
 */
export interface SealedPart {
  readonly k: string;
  readonly n: string;
  readonly c: string;
  readonly m: string;
}

/** What a sealed part belongs to; moved elsewhere, it does not open. */
export interface SealContext {
  readonly tenant: string;
  readonly stream: string;
  readonly type: string;
  readonly eventId: string;
  readonly fieldClass: string;
}

export interface DataKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

const tagLength = 16;

/** The stored part does not fit its key or its place: it was changed or moved. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

/**
 * AES-256-GCM under a key derived from the data key and the nonce. GCM commits to no key, so that one ciphertext could
 * be made to open under two; the second half of the derivation is stored as the commitment, since hashes cover it.
 */
export function seal(fields: object, key: DataKey, context: SealContext): SealedPart {
  const nonce = randomBytes(12);
  const { encryption, commitment } = derive(key.secret, nonce);
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
  cipher.setAAD(associatedData(context));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(fields), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    k: key.id,
    n: nonce.toString('base64url'),
    c: sealed.toString('base64url'),
    m: commitment.toString('base64url'),
  };
}

/** @throws SealBrokenError */
export function unseal(part: SealedPart, key: DataKey, context: SealContext): Record<string, unknown> {
  const nonce = Buffer.from(part.n, 'base64url');
  const sealed = Buffer.from(part.c, 'base64url');
  const stored = Buffer.from(part.m, 'base64url');
  const { encryption, commitment } = derive(key.secret, nonce);
  if (stored.length !== commitment.length || !timingSafeEqual(stored, commitment)) {
    throw new SealBrokenError(`the commitment of ${context.eventId} does not fit key ${key.id}`);
  }
  try {
    const decipher = createDecipheriv('aes-256-gcm', encryption, nonce);
    decipher.setAAD(associatedData(context));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    const text = decipher.update(sealed.subarray(0, -tagLength), undefined, 'utf8') + decipher.final('utf8');
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new SealBrokenError(`the sealed part ${context.fieldClass} of ${context.eventId} does not open`);
  }
}

function derive(secret: Buffer, nonce: Buffer): { encryption: Buffer; commitment: Buffer } {
  const derived = Buffer.from(hkdfSync('sha256', secret, nonce, 'polslag sealed part 1', 64));
  return { encryption: derived.subarray(0, 32), commitment: derived.subarray(32) };
}

function associatedData(context: SealContext): Buffer {
  const { tenant, stream, type, eventId, fieldClass } = context;
  return Buffer.from(canonicalize([tenant, stream, type, eventId, fieldClass])!, 'utf8');
}
