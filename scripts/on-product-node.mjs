import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { clearInterval, setInterval } from 'node:timers';
import { bundledNode, major, productMajor } from './paths.mjs';

/**
 * Goes on only in a process that runs the product's Node: on an older one the same script is run again by the one that
 * npm brought, and this process ends as that one does. Neither outlives who started it.
 */
export async function onProductNode() {
  endWithParent();
  if (major >= productMajor) return;
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

/** As if asked to by SIGTERM. A parent that is killed hard tells nobody: its IPC ends, and npm's children change hands. */
function endWithParent() {
  const end = () => process.emit('SIGTERM', 'SIGTERM') || process.exit(1);
  process.once('disconnect', end);
  process.channel?.unref();
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(watch);
    end();
  }, 1_000);
  watch.unref();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
