import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { onProductNode } from './on-product-node.mjs';
import { fail } from './paths.mjs';

try {
  await ensureInstalled();
  await onProductNode();
  await ensureBuilt();
} catch (error) {
  fail(error);
}
await import('../dist/tools/launcher/main.js');
