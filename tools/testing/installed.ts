import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { temporaryFolder } from '../launcher/testing/installation.ts';
import { freePort } from '../launcher/ports.ts';
import { databases, urlOf } from '../launcher/databases.ts';
import { recall } from '../launcher/secrets.ts';
import { projectRoot } from '../project-root.ts';

const main = join(projectRoot(), 'dist', 'tools', 'launcher', 'main.js');

/** The product as `npm start` runs it, each part a process of its own, in a data folder of its own. */
export class InstalledProduct {
  private launcher: ChildProcess | undefined;

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async install(env: NodeJS.ProcessEnv = { LOG_LEVEL: 'debug' }): Promise<InstalledProduct> {
    const product = new InstalledProduct(join(temporaryFolder(), 'var'), await freePort(), env);
    await product.start();
    return product;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { TEST_POSTGRES_URL: _, ...inherited } = process.env;
    const env = { ...inherited, DATA_DIR: this.dataDir, PORT: String(this.port), ...this.env };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.launcher = child;
    const said: string[] = [];
    createInterface({ input: child.stderr! }).on('line', (line) => said.push(line));
    const ready = new Promise<string>((resolve) => {
      createInterface({ input: child.stdout! }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('ready')) resolve(line);
      });
    });
    const first = await Promise.race([ready, once(child, 'exit').then(() => undefined)]);
    if (first === undefined) throw new Error(`the product did not start: ${said.join(' | ')}`);
  }

  /** @returns the exit code. */
  async stop(): Promise<number | null> {
    const child = this.launcher;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    return (await ended)[0];
  }

  /** Every row of every table of the three databases, each as text; bytes as the text that they hold. */
  async dump(): Promise<string> {
    const { passwords, ports } = recall(this.dataDir, []);
    const parts: string[] = [];
    for (const name of Object.values(databases)) {
      const client = new Client({ connectionString: urlOf(name, ports.postgres!, passwords) });
      await client.connect();
      try {
        parts.push(...(await dumpTables(client)));
      } finally {
        await client.end();
      }
    }
    return parts.join('\n');
  }

  /** Everything that was logged, by all processes and PostgreSQL. */
  logs(): string {
    const folder = join(this.dataDir, 'logs');
    return readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
  }

  remove(): void {
    rmSync(join(this.dataDir, '..'), { recursive: true, force: true });
  }
}

async function dumpTables(client: Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const columns = await client.query<{ name: string; type: string }>(
      `select quote_ident(attname) as name, atttypid::regtype::text as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [name],
    );
    const shown = columns.rows.map((column) =>
      column.type === 'bytea' ? `encode(${column.name}, 'escape')` : `${column.name}::text`,
    );
    const { rows } = await client.query<{ line: string }>(
      `select concat_ws(' ', ${shown.join(', ')}) as line from ${name}`,
    );
    parts.push(...rows.map((row) => `${name} ${row.line}`));
  }
  return parts;
}
