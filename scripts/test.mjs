import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { onProductNode } from './on-product-node.mjs';
import { fail, root } from './paths.mjs';

const args = process.argv.slice(2);
const jestArgs = args.filter((arg) => arg !== '--e2e');
const onlyEndToEnd = jestArgs.length < args.length;

/** Kept open until jest and the server are gone; the first signal counts. */
let interrupted;
let jest;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted ??= signal;
    jest?.kill(signal);
  });
}

async function main() {
  await ensureInstalled();
  await onProductNode();
  await ensureBuilt();
  const checked = args.length > 0 || interrupted || (await runChecks());
  const code = interrupted ? 1 : await withPostgres(runJest);
  return interrupted ? 130 : code || (checked ? 0 : 1);
}

/** The server is the embedded one, with durable writes as in production, unless TEST_POSTGRES_URL names another. */
async function withPostgres(work) {
  if (process.env.TEST_POSTGRES_URL) return work(process.env.TEST_POSTGRES_URL);
  const { startThrowAwayPostgres } = await import('../dist/tools/launcher/postgres/throw-away.js');
  const server = await startThrowAwayPostgres();
  try {
    return interrupted ? 1 : await work(server.url);
  } finally {
    await server.stop();
  }
}

/** Ends with jest's own summary; the reporter's count is the last line. */
async function runJest(postgres) {
  // A store that is shared holds one installation at a time: what reacts there must be the one that wrote.
  const workers = process.env.EVENTSTORE_URL ? '--runInBand' : '--maxWorkers=2';
  const options = ['--config', join(root, 'jest.config.mjs'), workers];
  if (onlyEndToEnd) options.push('--testMatch=**/*.e2e.spec.ts');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const bin = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  jest = spawn(process.execPath, [...flags, bin, ...options, ...jestArgs], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_POSTGRES_URL: postgres },
  });
  const [code] = await once(jest, 'exit');
  return code ?? 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  fail(error);
}
