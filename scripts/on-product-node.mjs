import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bundledNode, major, productMajor } from './paths.mjs';

/**
 * Goes on only in a process that runs the product's Node: on an older one the same script is run again by the one that
 * npm brought, and this process ends as that one does. It is tied to this one by IPC, so that it never outlives it.
 */
export async function onProductNode() {
  if (major >= productMajor) return endWithParent();
  const node = bundledNode();
  if (!node) {
    const here = `${process.platform}-${process.arch}`;
    throw new Error(`npm has no Node ${productMajor} for ${here}: install it yourself and run this again by it.`);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A Ctrl-C reaches the whole group; what comes to this process alone is passed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  const [code, signal] = await once(child, 'exit');
  process.exit(code ?? (signal === 'SIGINT' ? 130 : 1));
}

function endWithParent() {
  process.once('disconnect', () => process.emit('SIGTERM', 'SIGTERM') || process.exit(1));
  process.channel?.unref();
}
