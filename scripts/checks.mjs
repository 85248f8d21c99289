import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say, seconds } from './paths.mjs';

const cache = join('dist', 'cache');

/** What `npm run check` runs, with caches: the same judgement, sooner. */
const checks = [
  ['format', 'prettier', '--check', '.', '--log-level=warn', '--cache', `--cache-location=${join(cache, 'prettier')}`],
  ['types', 'typescript', '--noEmit'],
  ['boundaries', 'dependency-cruiser', 'apps', 'libs', 'tools', '--config', '.dependency-cruiser.cjs'],
  ['lint', 'eslint', '.', '--cache', '--cache-strategy=content', `--cache-location=${join(cache, 'eslint')}`],
];
const bins = { typescript: 'tsc', 'dependency-cruiser': 'depcruise' };

/** Runs the static checks, two at a time, with a line each. @returns whether all passed. */
export async function runChecks() {
  const waiting = [...checks];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(...next));
  };
  await Promise.all([worker(), worker()]);
  return results.every(Boolean);
}

async function run(name, module, ...args) {
  const begin = Date.now();
  const child = spawn(process.execPath, [binOf(module), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  say(`${name.padEnd(11)}${code === 0 ? 'passed' : 'FAILED'} in ${seconds(begin)}${code === 0 ? '' : `\n${output}`}`);
  return code === 0;
}

function binOf(module) {
  const folder = join(root, 'node_modules', module);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = join(folder, typeof bin === 'string' ? bin : bin[bins[module] ?? module]);
  if (!existsSync(path)) throw new Error(`${module} has no program ${path}.`);
  return path;
}
