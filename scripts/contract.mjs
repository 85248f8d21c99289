import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { onProductNode } from './on-product-node.mjs';
import { fail, root } from './paths.mjs';

const main = join(root, 'dist', 'tools', 'contract', 'main.js');
try {
  await ensureInstalled();
  await onProductNode();
  await ensureBuilt();
} catch (error) {
  fail(error);
}
process.argv[1] = main;
await import(pathToFileURL(main).href);
