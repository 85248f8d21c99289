import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { onProductNode } from './on-product-node.mjs';
import { fail, root } from './paths.mjs';

// run-tool.mjs NAME …args: a program of tools/NAME, after what is missing is installed and what changed is built.
const [name, ...args] = process.argv.slice(2);
const main = join(root, 'dist', 'tools', name, 'main.js');
try {
  await ensureInstalled();
  await onProductNode();
  await ensureBuilt();
} catch (error) {
  fail(error);
}
process.argv = [process.argv[0], main, ...args];
await import(pathToFileURL(main).href);
