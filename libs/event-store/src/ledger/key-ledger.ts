import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { Batcher } from './batcher.ts';
import { eraseScopes, eraseSubject } from './erasing.ts';
import { hang, release, standingOf } from './hanging.ts';
import type { Standing, Undone } from './hanging.ts';
import { KeyCache } from './key-cache.ts';
import type { GivenKey, KeyRequest } from './key-request.ts';
import type { MasterKey } from './master-key.ts';
import { migrateLedger } from './schema.ts';
import type { DataKey } from '../sealing/seal.ts';

interface KeyRow {
  readonly made?: boolean;
  readonly renewed_at?: Date | null;
  readonly id: string;
  readonly scope: string;
  readonly class: string;
  readonly wrapped: Buffer | null;
}

export interface QuietAnswer {
  /** `undefined` once its key was destroyed: what was said cannot be compared any more. */
  readonly bodyHmac: string | undefined;
  readonly revision: bigint;
}

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

  /** What a command was answered that was accepted and had nothing to write. */
  async quietAnswer(stream: string, commandId: string): Promise<QuietAnswer | undefined> {
    const { rows } = await this.pool.query<{ body_hmac: string | null; revision: string }>(
      'select body_hmac, revision from quiet_command where stream = $1 and command_id = $2',
      [stream, commandId],
    );
    return rows[0] && { bodyHmac: rows[0].body_hmac ?? undefined, revision: BigInt(rows[0].revision) };
  }

  /** Keeps such an answer: the log has no event of it, and sent again later it must not act. */
  async keepQuietAnswer(stream: string, commandId: string, { bodyHmac, revision }: QuietAnswer): Promise<void> {
    await this.pool.query('insert into quiet_command values ($1, $2, $3, $4) on conflict do nothing', [
      stream,
      commandId,
      bodyHmac,
      revision,
    ]);
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
    const fresh = requests.map((request) => ({ ...request, id: randomUUID() }));
    // A key made at this very moment by another process shows only to the next statement.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { rows } = await this.pool.query<KeyRow>(createKeys, [
        fresh.map((one) => one.scope),
        fresh.map((one) => one.keyClass),
        fresh.map((one) => one.id),
        fresh.map((one) => this.master.wrap(randomBytes(32), one.id)),
      ]);
      const found = new Map(rows.map((row) => [`${row.scope} ${row.class}`, this.given(row)]));
      const keys = requests.map((request) => found.get(`${request.scope} ${request.keyClass}`));
      if (attempt === 2 || keys.every((key) => key !== undefined)) return keys;
    }
    return [];
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

/** Makes what is missing, but no personal key in a scope that was forgotten, and answers all. */
const createKeys = `
  with asked as (
    select distinct on (scope, class) * from unnest($1::text[], $2::text[], $3::uuid[], $4::bytea[])
      as asked (scope, class, id, wrapped)
  ), made as (
    insert into data_key (id, scope, class, wrapped)
    select id, scope, class, wrapped from asked
    where class = 'hmac' or not exists (
      select from erased_scope where erased_scope.scope = asked.scope)
    on conflict (scope, class) where destroyed_at is null do nothing
    returning id, scope, class, wrapped, created_at
  ), active as (
    select *, true as made from made
    union all
    select data_key.id, data_key.scope, data_key.class, data_key.wrapped, data_key.created_at, false
    from data_key join asked using (scope, class)
    where data_key.destroyed_at is null
  )
  select id, scope, class, wrapped, made, case when exists (
    select from data_key gone
    where gone.scope = active.scope and gone.class = active.class and gone.destroyed_at is not null
  ) then created_at end as renewed_at
  from active`;
