import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { csvText } from '../import-files/csv-text.ts';
import { hulpvraagColumns } from '../kortrijk/hulpvraag-row.ts';
import { randomHulpvragen } from '../kortrijk/random-hulpvragen.ts';
import { seededRandom } from '../kortrijk/random.ts';
import { InstalledProduct } from '../testing/installed.ts';
import { MemoryWatch } from './memory.ts';
import { textTable } from './table.ts';

const cli = join(import.meta.dirname, '..', 'cli', 'main.js');
const parts = 10;

/** By script; PostgreSQL is not among them, since its processes share most of what each seems to hold. */
const names = {
  api: /apps\/api\/src\/main\.js/,
  projector: /apps\/projector\/src\/main\.js/,
  store: /apps\/event-store\/src\/main\.js/,
  import: /tools\/cli\/main\.js import/,
};

/**
 * `npm run bench -- import [--rows N] [--seed S] [--notes SHARE]`: hulpvragen by chance into an installation of its own,
 * through the API, as `npm run import` does it; the rate, and the memory of each process in each tenth of the time. Then
 * the report must count what went in. `--notes`: the share of the rows that have a note, which is sealed with a key of
 * its own.
 */
export async function importBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      notes: { type: 'string', default: '0.2' },
    },
  });
  const rows = Number(values.rows);
  const product = await InstalledProduct.install({ LOG_LEVEL: 'info' });
  try {
    const file = join(product.dataDir, '..', 'hulpvragen.csv');
    await pipeline(Readable.from(chunks(rows, Number(values.seed), Number(values.notes))), createWriteStream(file));
    await run(product, 'town', '34022', 'Kortrijk');
    const watch = new MemoryWatch(names);
    const started = performance.now();
    await run(product, 'import', 'hulpvragen', file, '--town', '34022');
    const imported = performance.now();
    const total = await reportTotal(product, rows);
    const visible = performance.now();
    watch.stop();
    const seconds = (imported - started) / 1000;
    print(watch, [
      ['rows', rows],
      ['seconds', Math.round(seconds)],
      ['rows per second', Math.round(rows / seconds)],
      ['rows in the report', total],
      ['seconds until they were', Math.round((visible - imported) / 1000)],
    ]);
    if (total !== rows) throw new Error(`the report counts ${total} of ${rows}`);
  } finally {
    await product.stop();
    product.remove();
  }
}

function* chunks(rows: number, seed: number, notes: number): Generator<string> {
  const random = seededRandom(seed);
  const size = 1_000;
  for (let done = 0, chunk = 0; done < rows; done += size, chunk += 1) {
    const some = randomHulpvragen(seed * 10_000 + chunk, Math.min(size, rows - done));
    const noted = some.map((row) => (random.chance(notes) ? { ...row, note: `Belt terug over ${row.ref}.` } : row));
    const text = csvText(hulpvraagColumns, noted);
    yield chunk === 0 ? text : text.slice(text.indexOf('\n') + 1);
  }
}

/** Asked again until the read models are as far as the log. */
async function reportTotal(product: InstalledProduct, rows: number): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    const args = ['--town', '34022', '--from', '2015-12-01', '--to', '2016-12-31', '--format', 'json'];
    const { total } = JSON.parse(await run(product, 'report', 'hulpvragen', ...args)) as { total: number };
    if (total >= rows || attempt === 60) return total;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function run(product: InstalledProduct, ...args: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: product.dataDir, PORT: String(product.port) };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => said.push(data));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return Buffer.concat(said).toString();
}

function print(watch: MemoryWatch, figures: readonly (readonly [string, number])[]): void {
  const head = ['MiB resident, by tenth', ...Array.from({ length: parts }, (_, index) => index + 1)];
  const memory = [...watch.highest(parts)].map(([name, highest]) => [name, ...highest]);
  process.stdout.write(`${textTable(figures)}\n\n${textTable([head, ...memory])}\n`);
}
