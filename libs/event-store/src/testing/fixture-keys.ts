import { randomBytes, randomUUID } from 'node:crypto';
import type { OpenKeys, SealKeys } from '../codec.ts';
import type { KeyRequest } from '../ledger/key-request.ts';
import { MasterKey } from '../ledger/master-key.ts';
import type { DataKey } from '../sealing/seal.ts';

interface WrappedKey {
  readonly id: string;
  readonly scope: string;
  readonly class: string;
  /** As the ledger keeps it, base64. */
  readonly wrapped: string;
}

/** What `fixtures/keys.json` holds: test keys, committed in the open, which seal the fixtures and nothing else. */
export interface KeyFile {
  readonly note: string;
  /** 64 hexadecimal digits. */
  readonly masterKey: string;
  readonly dataKeys: readonly WrappedKey[];
}

export function newKeyFile(): KeyFile {
  return {
    note: 'TEST KEYS. They seal the fixtures beside them and nothing else; no installation may ever use them.',
    masterKey: randomBytes(32).toString('hex'),
    dataKeys: [],
  };
}

/** A key ledger without a database, over the committed test keys. Which are forgotten can be said. */
export class FixtureKeys implements SealKeys, OpenKeys {
  private readonly master: MasterKey;
  private dataKeys: readonly WrappedKey[];

  constructor(
    private readonly file: KeyFile,
    private readonly forgotten: (key: WrappedKey) => boolean = () => false,
  ) {
    this.master = new MasterKey(Buffer.from(file.masterKey, 'hex'));
    this.dataKeys = file.dataKeys;
  }

  key({ scope, keyClass }: KeyRequest): Promise<DataKey> {
    const known = this.dataKeys.find((one) => one.scope === scope && one.class === keyClass);
    if (known) return Promise.resolve(this.unwrap(known));
    const key = { id: randomUUID(), secret: randomBytes(32) };
    const wrapped = this.master.wrap(key.secret, key.id).toString('base64');
    this.dataKeys = [...this.dataKeys, { id: key.id, scope, class: keyClass, wrapped }];
    return Promise.resolve(key);
  }

  keyById(id: string): Promise<DataKey | undefined> {
    const known = this.dataKeys.find((one) => one.id === id);
    return Promise.resolve(known && !this.forgotten(known) ? this.unwrap(known) : undefined);
  }

  /** The file again, with the keys that were made. */
  toFile(): KeyFile {
    return { ...this.file, dataKeys: this.dataKeys };
  }

  private unwrap({ id, wrapped }: WrappedKey): DataKey {
    return { id, secret: this.master.unwrap(Buffer.from(wrapped, 'base64'), id) };
  }
}
