import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Wraps data keys. It stands in a file (64 hexadecimal digits) or, later, in a KMS; never in a database. */
export class MasterKey {
  constructor(private readonly secret: Buffer) {
    if (secret.length !== 32) throw new Error('the master key must be 32 bytes');
  }

  /** @throws Error with one sentence when the file cannot be read or holds something else. */
  static fromFile(path: string): MasterKey {
    const text = readFileSync(path, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error('MASTER_KEY_FILE must hold 64 hexadecimal digits');
    return new MasterKey(Buffer.from(text, 'hex'));
  }

  static random(): MasterKey {
    return new MasterKey(randomBytes(32));
  }

  /** Nonce, ciphertext and tag; bound to the key's id. */
  wrap(secret: Buffer, keyId: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.secret, nonce);
    cipher.setAAD(Buffer.from(keyId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when it was wrapped by another master key, or for another id. */
  unwrap(wrapped: Buffer, keyId: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.secret, wrapped.subarray(0, 12));
    decipher.setAAD(Buffer.from(keyId));
    decipher.setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
  }
}
