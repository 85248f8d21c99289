import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { Batcher } from './batcher.ts';
import { eraseScopes, eraseSubject } from './erasing.ts';
import { hang, release, standingOf } from './hanging.ts';
import type { Standing, Undone } from './hanging.ts';
import { KeyCache } from './key-cache.ts';
import type { GivenKey, KeyRequest } from './key-request.ts';
import { makeMissingKeys } from './making-keys.ts';
import type { KeyRow } from './making-keys.ts';
import type { MasterKey } from './master-key.ts';
import { keepQuietAnswer, quietAnswerOf } from './quiet-answers.ts';
import type { QuietAnswer } from './quiet-answers.ts';
import { migrateLedger } from './schema.ts';
import type { DataKey } from '../sealing/seal.ts';

/** Personal data was to be kept about a person who was forgotten. */
export class SubjectForgottenError extends Error {
  override readonly name = 'SubjectForgottenError';
}

/** Statistics were to be kept of a town that left. */
export class TownLeftError extends SubjectForgottenError {}

const townPrefix = 'gemeente:';

/** The statistics of one town hang from this scope. */
export function townScope(gemeenteId: string): string {
  return `${townPrefix}${gemeenteId}`;
}

function isTown(scope: string): boolean {
  return scope.startsWith(townPrefix);
}

/**
 * Which key seals what, and from which persons it hangs. A stream's keys hang from the stream itself and from every
 * subject that it was hung from. Destroying is for good; keys are cached for 30 s at most.
 */
export class KeyLedger {
  private readonly cache = new KeyCache();
  private readonly creating: Batcher<KeyRequest, GivenKey | undefined>;
  private readonly reading: Batcher<string, DataKey | undefined>;
  private constructor(
    private readonly pool: Pool,
    private readonly master: MasterKey,
    /** Made once; the ids of towns derive from it. */
    readonly installationId: string,
    private readonly accountKey: Buffer,
  ) {
    this.creating = new Batcher((requests) => this.loadOrCreate(requests));
    this.reading = new Batcher((ids) => this.loadById(ids));
  }

  /** @throws Error with one sentence when it was made with another master key */
  static async open(pool: Pool, master: MasterKey): Promise<KeyLedger> {
    await migrateLedger(pool);
    const made = randomUUID();
    await pool.query(`insert into installation select $1, $2 where not exists (select from installation)`, [
      made,
      master.wrap(randomBytes(32), made),
    ]);
    const { rows } = await pool.query<{ id: string; account_key_wrapped: Buffer }>('select * from installation');
    const { id, account_key_wrapped: wrapped } = rows[0]!;
    return new KeyLedger(pool, master, id, accountKeyOf(master, wrapped, id));
  }

  /** What stands in the log for an account: nobody without the ledger can tell whose it is. */
  accountHash(issuer: string, subject: string): string {
    return createHmac('sha256', this.accountKey).update(`${issuer}\u001f${subject}`).digest('base64url');
  }

  /** The active key, made where there is none. @throws SubjectForgottenError */
  async key(request: KeyRequest): Promise<DataKey> {
    return (await this.keyOrNew(request)).key;
  }

  /**
   * The same, telling whether it was made just now: then nothing was ever sealed in this scope, unless it took the place
   * of a key that was destroyed.
   */
  async keyOrNew(request: KeyRequest): Promise<GivenKey> {
    const cached = this.cache.active(request);
    if (cached) return { ...cached, made: false };
    const given = await this.creating.ask(request);
    if (!given && isTown(request.scope)) throw new TownLeftError(`no key may be made for ${request.scope}`);
    if (!given) throw new SubjectForgottenError(`no key may be made for ${request.scope}`);
    this.cache.put(given, request);
    return given;
  }

  /** `undefined` once the key was destroyed, or when this ledger never knew it. */
  async keyById(id: string): Promise<DataKey | undefined> {
    const cached = this.cache.byId(id);
    if (cached) return cached.key;
    const key = await this.reading.ask(id);
    this.cache.putById(id, key);
    return key;
  }

  /** The keys of a class that were not destroyed, of all scopes or of one. */
  async livingKeys(keyClass: string, scope?: string): Promise<readonly DataKey[]> {
    const { rows } = await this.pool.query<KeyRow>(
      `select id, scope, class, wrapped from data_key
       where class = $1 and wrapped is not null and ($2::text is null or scope = $2)`,
      [keyClass, scope],
    );
    return rows.map((row) => this.unwrap(row));
  }

  /**
   * From now on the keys of the scopes, those they have and those to come, are destroyed with `subject`.
   * @param cause the id of the command that says so
   * @throws SubjectForgottenError where the subject is forgotten already; nothing was done then
   */
  async hangFrom(scopes: readonly string[], subject: string, cause: string): Promise<void> {
    if (await hang(this.pool, scopes, subject, cause)) return;
    throw new SubjectForgottenError('nothing can be about who was forgotten');
  }

  /** The same of what was said before, by what the log says: where the subject is forgotten, so are the scopes. */
  async hangOrForget(scopes: readonly string[], subject: string, cause: string): Promise<void> {
    if (!(await hang(this.pool, scopes, subject, cause))) await this.forgetScopes(scopes, subject);
  }

  /** Destroys the keys of scopes, for good, without saying whom they were about. */
  async forgetScopes(scopes: readonly string[], subject?: string): Promise<void> {
    await eraseScopes(this.pool, scopes, subject);
    this.cache.clear();
  }

  /** Undoes links; again and again harmless. */
  async release(undone: Undone): Promise<void> {
    await release(this.pool, undone);
    this.cache.clear();
  }

  /** Whom a scope hangs from, and whether it was forgotten. Of who was forgotten nothing says what was about them. */
  standing(scope: string): Promise<Standing> {
    return standingOf(this.pool, scope);
  }

  /** A random token for a person in one town and year, so that distinct askers can be counted without names. */
  async askerToken(subject: string, tenant: string, year: number): Promise<string> {
    const made = await this.pool.query<{ token: string }>(
      `insert into asker_token
       select $1, $2, $3, $4 where not exists (select from erased_subject where subject in ($1, $5))
       on conflict (subject, tenant, year) do update set token = asker_token.token
       returning token`,
      [subject, tenant, year, randomUUID(), townScope(tenant)],
    );
    if (!made.rows[0]) throw new SubjectForgottenError(`no asker token may be made for ${subject}`);
    return made.rows[0].token;
  }

  quietAnswer(stream: string, commandId: string): Promise<QuietAnswer | undefined> {
    return quietAnswerOf(this.pool, stream, commandId);
  }

  keepQuietAnswer(stream: string, commandId: string, answer: QuietAnswer): Promise<void> {
    return keepQuietAnswer(this.pool, stream, commandId, answer);
  }

  /**
   * Destroys every key that hangs from `subject`; again and again harmless. Answers how many were destroyed now.
   * `alongside` is done in the same transaction, the first time only.
   */
  async erase(
    subject: string,
    verzoekId: string,
    alongside?: (client: PoolClient) => Promise<unknown>,
  ): Promise<number> {
    try {
      return await eraseSubject(this.pool, subject, verzoekId, alongside);
    } finally {
      this.cache.clear();
    }
  }

  /** Destroys the key of a town's statistics, and whose tokens they counted; again and again harmless. */
  async eraseTown(gemeenteId: string): Promise<number> {
    return this.erase(townScope(gemeenteId), gemeenteId, (client) =>
      client.query('delete from asker_token where tenant = $1', [gemeenteId]),
    );
  }

  /**
   * The ids of the keys that one request destroyed, for a week after it; forgets all cached keys, so that none of them
   * opens anything.
   */
  async destroyedBy(verzoekId: string): Promise<readonly string[]> {
    this.cache.clear();
    const { rows } = await this.pool.query<{ id: string }>('select id from data_key where destroyed_by = $1', [
      verzoekId,
    ]);
    return rows.map((row) => row.id);
  }

  private async loadOrCreate(requests: readonly KeyRequest[]): Promise<(GivenKey | undefined)[]> {
    const rows = await makeMissingKeys(this.pool, this.master, requests);
    return rows.map((row) => row && this.given(row));
  }

  private async loadById(ids: readonly string[]): Promise<(DataKey | undefined)[]> {
    const { rows } = await this.pool.query<KeyRow>(
      'select id, scope, class, wrapped from data_key where id = any($1)',
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row.wrapped ? this.unwrap(row) : undefined]));
    return ids.map((id) => found.get(id));
  }

  private given(row: KeyRow): GivenKey {
    const { made, renewed_at: renewed } = row;
    return { key: this.unwrap(row), made: made === true, ...(renewed && { renewedAt: renewed.getTime() }) };
  }

  private unwrap(row: KeyRow): DataKey {
    return { id: row.id, secret: this.master.unwrap(row.wrapped!, row.id) };
  }
}

function accountKeyOf(master: MasterKey, wrapped: Buffer, installationId: string): Buffer {
  try {
    return master.unwrap(wrapped, installationId);
  } catch (cause) {
    throw new Error('the key store was made with another master key than MASTER_KEY_FILE holds', { cause });
  }
}
