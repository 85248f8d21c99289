import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const stampFile = join('node_modules', '.polslag-installed');

/** What a whole installation of this lock file on this platform is stamped with. */
export function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * What is true of `node_modules`:
 * - `installed`: whole, and of this lock file;
 * - `unstamped`: the same, but npm was run by hand;
 * - `missing`, `incomplete` (stopped half-way, or something was removed), `outdated` (of another lock file): run npm.
 */
export function installState(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'missing';
  // npm writes its own list of what is there when all of it is.
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present || !Object.keys(present).every((path) => existsSync(join(root, path, 'package.json')))) {
    return 'incomplete';
  }
  if (readText(join(root, stampFile)) === stampOf(root)) return 'installed';
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(([path, entry]) => isThere(path, entry, present)) ? 'unstamped' : 'outdated';
}

function isThere(path, wanted, present) {
  const found = present[path];
  if (path === '') return true;
  // What is for another platform only is left out.
  if (!found) return wanted.optional === true;
  return found.version === wanted.version && found.integrity === wanted.integrity;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readJson(path) {
  try {
    return JSON.parse(readText(path) ?? '');
  } catch {
    return undefined;
  }
}
