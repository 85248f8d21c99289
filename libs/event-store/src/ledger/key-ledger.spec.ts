import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { KeyLedger, SubjectForgottenError, TownLeftError, townScope } from './key-ledger.ts';
import { MasterKey } from './master-key.ts';

let database: TestDatabase;
let pool: Pool;
let ledger: KeyLedger;
const master = MasterKey.random();

beforeAll(async () => {
  database = await createTestDatabase('ledger');
  pool = new Pool({ connectionString: database.url });
  ledger = await KeyLedger.open(pool, master);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const aStream = () => `hulpvraag-${randomUUID()}`;
const aPerson = () => `persoon-${randomUUID()}`;

describe('the key ledger', () => {
  it('gives one key for a stream and class, however many ask at once, from any process', async () => {
    const request = { scope: aStream(), keyClass: 'free-text' };
    const other = await KeyLedger.open(pool, master);
    const keys = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? ledger : other).key(request)));
    expect(new Set(keys.map((key) => key.id)).size).toBe(1);
    expect(new Set(keys.map((key) => key.secret.toString('hex'))).size).toBe(1);
  });

  it('tells who made the key', async () => {
    const request = { scope: aStream(), keyClass: 'hmac' };
    expect((await ledger.keyOrNew(request)).made).toBe(true);
    expect((await (await KeyLedger.open(pool, master)).keyOrNew(request)).made).toBe(false);
  });

  it('keeps no key readable: another master key opens none', async () => {
    const { id } = await ledger.key({ scope: aStream(), keyClass: 'identity' });
    const { rows } = await pool.query<{ wrapped: Buffer }>('select wrapped from data_key where id = $1', [id]);
    expect(() => MasterKey.random().unwrap(rows[0]!.wrapped, id)).toThrow();
    await expect(KeyLedger.open(pool, MasterKey.random())).rejects.toThrow(
      'the key store was made with another master key than MASTER_KEY_FILE holds',
    );
  });

  it('knows an account by a key that stands nowhere in the open', async () => {
    const hash = ledger.accountHash('urn:issuer', 'amina');
    expect((await KeyLedger.open(pool, master)).accountHash('urn:issuer', 'amina')).toBe(hash);
    const { rows } = await pool.query<{ id: string; wrapped: Buffer }>(
      'select id, account_key_wrapped as wrapped from installation',
    );
    const { id, wrapped } = rows[0]!;
    const hmac = (key: Buffer) => createHmac('sha256', key).update('urn:issuer\u001famina').digest('base64url');
    expect(hmac(master.unwrap(wrapped, id))).toBe(hash);
    expect(hmac(wrapped.subarray(12, -16))).not.toBe(hash);
  });

  it('destroys every key that hangs from an erased person, and makes none for them again', async () => {
    const [person, stream, bystander] = [aPerson(), aStream(), aStream()];
    await ledger.hangFrom([stream], person, 'link');
    const own = await ledger.key({ scope: person, keyClass: 'identity' });
    const hung = await ledger.key({ scope: stream, keyClass: 'link' });
    const other = await ledger.key({ scope: bystander, keyClass: 'link' });
    const verzoek = randomUUID();

    expect(await ledger.erase(person, verzoek)).toBe(2);
    expect(await ledger.erase(person, verzoek)).toBe(0);

    expect(await ledger.keyById(own.id)).toBeUndefined();
    expect(await ledger.keyById(hung.id)).toBeUndefined();
    expect(await ledger.keyById(other.id)).toEqual(other);
    expect([...(await ledger.destroyedBy(verzoek))].sort()).toEqual([own.id, hung.id].sort());
    await expect(ledger.key({ scope: stream, keyClass: 'free-text' })).rejects.toThrow(SubjectForgottenError);
    await expect(ledger.key({ scope: person, keyClass: 'identity' })).rejects.toThrow(SubjectForgottenError);
    await expect(ledger.askerToken(person, randomUUID(), 2016)).rejects.toThrow(SubjectForgottenError);
    const { rows } = await pool.query('select from data_key where destroyed_by = $1 and wrapped is not null', [
      verzoek,
    ]);
    expect(rows).toHaveLength(0);
  });

  it('lets no key slip in while a person is erased', async () => {
    const person = aPerson();
    const streams = Array.from({ length: 40 }, aStream);
    await Promise.all(streams.map((stream) => ledger.hangFrom([stream], person, stream)));
    const asked = streams.map((scope) => ledger.key({ scope, keyClass: 'free-text' }).catch(() => undefined));
    await ledger.erase(person, randomUUID());
    await Promise.all(asked);
    const { rows } = await pool.query(
      'select from data_key where scope = any($1) and wrapped is not null and destroyed_at is null',
      [streams],
    );
    expect(rows).toHaveLength(0);
  });

  it('gives a person one token for a town and year, another for the next', async () => {
    const [person, town] = [aPerson(), randomUUID()];
    const tokens = await Promise.all(Array.from({ length: 10 }, () => ledger.askerToken(person, town, 2016)));
    expect(new Set(tokens).size).toBe(1);
    expect(await ledger.askerToken(person, town, 2017)).not.toBe(tokens[0]);
    expect(await ledger.askerToken(aPerson(), town, 2016)).not.toBe(tokens[0]);
  });

  it('destroys the key of a town that left, and its tokens, and makes none for it again', async () => {
    const [town, other, person] = [randomUUID(), randomUUID(), aPerson()];
    const own = await ledger.key({ scope: townScope(town), keyClass: 'statistics' });
    const of = await ledger.key({ scope: townScope(other), keyClass: 'statistics' });
    const identity = await ledger.key({ scope: person, keyClass: 'identity' });
    const tokens = [await ledger.askerToken(person, town, 2016), await ledger.askerToken(person, other, 2016)];

    expect(await ledger.eraseTown(town)).toBe(1);
    expect(await ledger.eraseTown(town)).toBe(0);

    expect(await ledger.keyById(own.id)).toBeUndefined();
    expect(await ledger.destroyedBy(town)).toEqual([own.id]);
    await expect(ledger.key({ scope: townScope(town), keyClass: 'statistics' })).rejects.toThrow(TownLeftError);
    await expect(ledger.askerToken(person, town, 2016)).rejects.toThrow(SubjectForgottenError);
    expect(await ledger.keyById(of.id)).toEqual(of);
    expect(await ledger.keyById(identity.id)).toEqual(identity);
    expect(await ledger.askerToken(person, other, 2016)).toBe(tokens[1]);
    const { rowCount } = await pool.query('select from asker_token where token = $1', [tokens[0]]);
    expect(rowCount).toBe(0);
  });

  it('keeps the installation’s id', async () => {
    const again = await KeyLedger.open(pool, master);
    expect(again.installationId).toBe(ledger.installationId);
    expect(again.accountHash('issuer', 'a')).toBe(ledger.accountHash('issuer', 'a'));
    expect(again.accountHash('issuer', 'b')).not.toBe(ledger.accountHash('issuer', 'a'));
  });

  it('hangs nothing from who was forgotten, and forgets what turns out to be about them', async () => {
    const [person, stream] = [aPerson(), aStream()];
    const { id } = await ledger.key({ scope: stream, keyClass: 'free-text' });
    await ledger.erase(person, randomUUID());
    await expect(ledger.hangFrom([stream], person, 'link')).rejects.toThrow(SubjectForgottenError);
    expect(await ledger.keyById(id)).toBeDefined();
    await ledger.hangOrForget([stream], person, 'link');
    expect(await ledger.keyById(id)).toBeUndefined();
    expect(await ledger.standing(stream)).toEqual({ subjects: [], erased: true });
    await expect(ledger.key({ scope: stream, keyClass: 'contact' })).rejects.toThrow(SubjectForgottenError);
  });

  it('misses no stream that is hung while its person is erased', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [person, stream] = [aPerson(), aStream()];
      const { id } = await ledger.key({ scope: stream, keyClass: 'free-text' });
      const hanging = ledger.hangFrom([stream], person, 'link').then(
        () => true,
        () => false,
      );
      const [hung] = await Promise.all([hanging, ledger.erase(person, randomUUID())]);
      expect((await ledger.keyById(id)) === undefined).toBe(hung);
    }
  });

  it('no longer leads from who was forgotten to a stream or a token; after a week no key to a request', async () => {
    const [person, stream, town, verzoek] = [aPerson(), aStream(), randomUUID(), randomUUID()];
    await ledger.hangFrom([stream], person, 'link');
    await ledger.key({ scope: stream, keyClass: 'link' });
    await ledger.askerToken(person, town, 2016);
    await ledger.erase(person, verzoek);
    for (const table of ['scope_subject', 'asker_token']) {
      const { rowCount } = await pool.query(`select from ${table} where subject = $1`, [person]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
    expect(await ledger.destroyedBy(verzoek)).toHaveLength(1);
    await pool.query(`update data_key set destroyed_at = now() - interval '8 days' where destroyed_by = $1`, [verzoek]);
    await ledger.erase(aPerson(), randomUUID());
    const { rows } = await pool.query('select wrapped, destroyed_by from data_key where scope = $1', [stream]);
    expect(rows).toEqual([{ wrapped: null, destroyed_by: null }]);
    await expect(ledger.key({ scope: stream, keyClass: 'link' })).rejects.toThrow(SubjectForgottenError);
  });

  it('undoes a link: what it hung, and what named the person, but nothing that was linked since', async () => {
    const [wrong, right, stream] = [aPerson(), aPerson(), aStream()];
    const words = await ledger.key({ scope: stream, keyClass: 'free-text' });
    const named = await ledger.key({ scope: stream, keyClass: 'link' });
    await ledger.hangFrom([stream], wrong, 'first');
    const undone = { causes: ['first'], linkKeys: [named.id, words.id] };
    await ledger.release(undone);
    await ledger.hangFrom([stream], right, 'second');
    const again = await ledger.key({ scope: stream, keyClass: 'link' });
    await ledger.release(undone);
    expect(await ledger.standing(stream)).toEqual({ subjects: [right], erased: false });
    expect(await ledger.keyById(named.id)).toBeUndefined();
    expect(await ledger.erase(wrong, randomUUID())).toBe(0);
    expect(await ledger.keyById(words.id)).toEqual(words);
    expect(await ledger.keyById(again.id)).toEqual(again);
  });
});
