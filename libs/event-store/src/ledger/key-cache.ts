import type { DataKey } from '../sealing/seal.ts';
import type { KeyRequest } from './key-request.ts';

const maxAge = 30_000;
const maxEntries = 20_000;

interface Entry {
  readonly key: DataKey | undefined;
  readonly until: number;
}

/** Opened keys, for 30 s at most, so that a key destroyed elsewhere is soon gone here too. */
export class KeyCache {
  private readonly ids = new Map<string, Entry>();
  private readonly scopes = new Map<string, Entry>();

  active(request: KeyRequest): DataKey | undefined {
    return fresh(this.scopes.get(`${request.scope} ${request.keyClass}`))?.key;
  }

  byId(id: string): Entry | undefined {
    return fresh(this.ids.get(id));
  }

  put(key: DataKey, request: KeyRequest): void {
    this.putById(key.id, key);
    bounded(this.scopes).set(`${request.scope} ${request.keyClass}`, { key, until: Date.now() + maxAge });
  }

  putById(id: string, key: DataKey | undefined): void {
    bounded(this.ids).set(id, { key, until: Date.now() + maxAge });
  }

  clear(): void {
    this.ids.clear();
    this.scopes.clear();
  }
}

function fresh(entry: Entry | undefined): Entry | undefined {
  return entry && entry.until > Date.now() ? entry : undefined;
}

function bounded(entries: Map<string, Entry>): Map<string, Entry> {
  if (entries.size >= maxEntries) entries.clear();
  return entries;
}
