import type { DataKey } from '../sealing/seal.ts';
import type { GivenKey, KeyRequest } from './key-request.ts';

const maxAge = 30_000;
const maxEntries = 20_000;

interface Entry {
  readonly key: DataKey | undefined;
  readonly until: number;
}

interface Given {
  readonly given: Omit<GivenKey, 'made'>;
  readonly until: number;
}

/** Opened keys, for 30 s at most, so that a key destroyed elsewhere is soon gone here too. */
export class KeyCache {
  private readonly ids = new Map<string, Entry>();
  private readonly scopes = new Map<string, Given>();

  active(request: KeyRequest): Omit<GivenKey, 'made'> | undefined {
    return fresh(this.scopes.get(`${request.scope} ${request.keyClass}`))?.given;
  }

  byId(id: string): Entry | undefined {
    return fresh(this.ids.get(id));
  }

  put(given: GivenKey, request: KeyRequest): void {
    this.putById(given.key.id, given.key);
    bounded(this.scopes).set(`${request.scope} ${request.keyClass}`, { given, until: Date.now() + maxAge });
  }

  putById(id: string, key: DataKey | undefined): void {
    bounded(this.ids).set(id, { key, until: Date.now() + maxAge });
  }

  clear(): void {
    this.ids.clear();
    this.scopes.clear();
  }
}

function fresh<Held extends { readonly until: number }>(entry: Held | undefined): Held | undefined {
  return entry && entry.until > Date.now() ? entry : undefined;
}

function bounded<Held>(entries: Map<string, Held>): Map<string, Held> {
  if (entries.size >= maxEntries) entries.clear();
  return entries;
}
