import pg from 'pg';

/** Each with an owner of the same name, who can reach no other: what one of them leaks, another does not. */
export const databases = {
  /** Read models. */
  read: 'polslag_read',
  /** The embedded store's log. */
  log: 'polslag_log',
  /** Key ledger and log of reads. */
  keys: 'polslag_keys',
} as const;

/**
 * Makes them where they are missing, and sets the owners' passwords to what is remembered.
 * @param superuserUrl of the database `postgres` on the server.
 * @param passwords by role.
 */
export async function ensureDatabases(
  superuserUrl: string,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const there = await namesOn(client);
    for (const name of Object.values(databases)) {
      const [id, password] = [pg.escapeIdentifier(name), pg.escapeLiteral(passwords[name] ?? '')];
      const verb = there.roles.has(name) ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${id} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${password}`);
      if (!there.databases.has(name)) await client.query(`CREATE DATABASE ${id} OWNER ${id} TEMPLATE template0`);
    }
    for (const name of [...Object.values(databases), 'postgres', 'template1']) {
      await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
    }
  } finally {
    await client.end();
  }
}

/** The address of one of them for its owner. */
export function urlOf(name: string, port: number, passwords: Readonly<Record<string, string>>): string {
  return `postgres://${name}:${passwords[name] ?? ''}@127.0.0.1:${port}/${name}`;
}

async function namesOn(client: pg.Client): Promise<{ roles: Set<string>; databases: Set<string> }> {
  const { rows } = await client.query<{ name: string; kind: string }>(
    `SELECT rolname AS name, 'role' AS kind FROM pg_roles UNION ALL SELECT datname, 'database' FROM pg_database`,
  );
  const named = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ name }) => name));
  return { roles: named('role'), databases: named('database') };
}
