import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { fail, root, say, seconds } from './paths.mjs';

const folders = ['apps', 'libs', 'tools'];
const dist = join(root, 'dist');
const manifestFile = join(dist, 'build.json');

/**
 * Makes dist what the sources say, if it is not that yet: TypeScript becomes JavaScript, specs are left out, and every
 * other file (JSON, SQL, HTML …) is copied to the same place. Only what changed is done again, and what is gone goes.
 */
export async function ensureBuilt() {
  if (pending().length > 0) await withLock(join(dist, 'build.lock'), build);
}

async function build() {
  const begin = Date.now();
  const todo = pending();
  if (todo.length === 0) return;
  const wanted = sources();
  const changed = todo.filter((path) => path in wanted);
  for (const path of todo) if (!(path in wanted)) remove(path);
  // A build that is stopped half-way is done again.
  const untouched = Object.entries(wanted).filter(([path]) => !changed.includes(path));
  replace(manifestFile, JSON.stringify({ key: key(), files: Object.fromEntries(untouched) }));
  const { transform } = await import('@swc/core');
  const options = swcOptions();
  await Promise.all(changed.map((path) => make(path, transform, options)));
  replace(manifestFile, JSON.stringify({ key: key(), files: wanted }));
  say(`build    ${changed.length} files in ${seconds(begin)}`);
}

/** The paths of which dist does not hold what the sources say. */
function pending() {
  const manifest = readManifest();
  const wanted = sources();
  const known = manifest.key === key() ? manifest.files : {};
  const changed = Object.keys(wanted).filter((path) => known[path] !== wanted[path] || !existsSync(outputOf(path)));
  const gone = Object.keys(manifest.files).filter((path) => !(path in wanted));
  return [...changed, ...gone];
}

function sources() {
  const paths = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.spec\.ts$|\.d\.m?ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
  return Object.fromEntries(paths.sort().map((path) => [path, hash(readFileSync(join(root, path)))]));
}

async function make(path, transform, options) {
  const source = readFileSync(join(root, path));
  const target = outputOf(path);
  mkdirSync(dirname(target), { recursive: true });
  if (!path.endsWith('.ts')) return replace(target, source);
  const sourceFileName = relative(dirname(target), join(root, path));
  const { code, map } = await transform(source.toString('utf8'), {
    ...options,
    filename: join(root, path),
    sourceFileName,
  });
  const mapFile = `${target}.map`;
  if (map) replace(mapFile, map);
  return replace(target, map ? `${code}//# sourceMappingURL=${relative(dirname(target), mapFile)}\n` : code);
}

/** Imports end in `.ts` in the sources; jest wants to see that, Node does not. */
function swcOptions() {
  const { jsc, module, sourceMaps } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  return { swcrc: false, jsc: { ...jsc, rewriteRelativeImportExtensions: true }, module, sourceMaps };
}

const outputOf = (path) => join(dist, path.replace(/\.ts$/, '.js'));

function remove(path) {
  rmSync(outputOf(path), { force: true });
  rmSync(`${outputOf(path)}.map`, { force: true });
}

/** A process that runs from dist never reads half a file. */
function replace(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

function key() {
  const makers = ['.swcrc', 'scripts/build.mjs', 'node_modules/@swc/core/package.json'];
  return hash(Buffer.concat(makers.map((path) => readFileSync(join(root, path)))));
}

function hash(content) {
  return createHash('sha256').update(content).digest('base64url');
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    return { key: '', files: {} };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    fail(error);
  }
}
