import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import type { ReadTreeHead } from '#event-store/reads/read-questions';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import { verifyLookups } from '#event-store/reads/verify-lookups';
import { verifyReads as verify } from '#event-store/reads/verify-reads';
import { ownMasterKey } from '../launcher/config.ts';
import { databases, urlOf } from '../launcher/databases.ts';
import { recall } from '../launcher/secrets.ts';
import { CliError } from './session.ts';
import { settings } from './settings.ts';

/**
 * `npm run -s verify-reads [-- --size N --root HEX]`: makes the tree of the log of reads anew from the database at
 * KEY_STORE_URL, or that of the running development installation, and says the first entry that does not fit. That needs
 * no key; where the master key is at hand (MASTER_KEY_FILE), also that every entry is found by whom and what it is about.
 * `--size` and `--root`: a head that was kept elsewhere.
 */
export async function verifyReads(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { size: { type: 'string' }, root: { type: 'string' } } });
  const kept = keptHead(values);
  const pool = new Pool({ connectionString: addressOf(), max: 1 });
  try {
    const { size, root, fault } = await verify(pool, kept).catch((error: unknown) => {
      throw new CliError(`The log of reads cannot be read: ${(error as Error).message || 'no answer'}`);
    });
    if (fault) throw new CliError(`Entry ${fault.index} ${fault.what}.`);
    const found = await verifiedLookups(pool);
    process.stdout.write(`${size} entries fit the tree${found}: --size ${size} --root ${root.toString('hex')}\n`);
  } finally {
    await pool.end();
  }
}

async function verifiedLookups(pool: Pool): Promise<string> {
  const { MASTER_KEY_FILE, DATA_DIR } = settings();
  const file = MASTER_KEY_FILE ?? ownMasterKey(DATA_DIR);
  if (!existsSync(file)) return '';
  const fault = await verifyLookups(pool, await KeyLedger.open(pool, MasterKey.fromFile(file)));
  if (fault) throw new CliError(`Entry ${fault.index} ${fault.what}.`);
  return ' and are found';
}

function keptHead({ size, root }: { readonly size?: string; readonly root?: string }): ReadTreeHead | undefined {
  if (size === undefined && root === undefined) return undefined;
  if (!/^\d{1,15}$/.test(size ?? '') || !/^[0-9a-f]{64}$/i.test(root ?? '')) {
    throw new CliError('usage: npm run -s verify-reads -- --size NUMBER --root 64-HEXADECIMAL-DIGITS', 2);
  }
  return { size: Number(size), root: Buffer.from(root!, 'hex') };
}

function addressOf(): string {
  const { KEY_STORE_URL, DATA_DIR } = settings();
  if (KEY_STORE_URL !== undefined) return KEY_STORE_URL;
  const { passwords, ports } = recall(DATA_DIR, []);
  if (ports.postgres === undefined || passwords[databases.keys] === undefined) {
    throw new CliError('Set KEY_STORE_URL, or DATA_DIR to the folder of a running development installation.');
  }
  return urlOf(databases.keys, ports.postgres, passwords);
}
