import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'polslag-process-'));
const under = new URL('./process.ts', import.meta.url).href;
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Runs `body` in a process of its own, on the sources as they are, and waits until it has told something. */
async function started(body: string): Promise<{ child: ChildProcess; told: unknown; output: () => string }> {
  const script = join(folder, `${children.length}.mjs`);
  writeFileSync(script, `import * as p from ${JSON.stringify(under)};\nsetInterval(() => {}, 1000);\n${body}`);
  const child = fork(script, { silent: true, execArgv: ['--conditions=source'] });
  children.push(child);
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  const [told] = (await once(child, 'message')) as [unknown];
  return { child, told, output: () => text };
}

/** Node gives no `close` after a `disconnect`, so the end of the output is awaited by itself. */
async function exitOf(child: ChildProcess): Promise<number | null> {
  const [exited] = await Promise.all([once(child, 'exit'), child.stdout && once(child.stdout, 'close')]);
  return (exited as [number | null])[0];
}

const saying = (word: string) => `p.onShutdown(() => console.log('${word}'));`;

describe('a process of the product', () => {
  it('announces that it is ready, with its details', async () => {
    const { told } = await started('p.announceReady({ port: 3000 });');
    expect(told).toEqual({ type: 'ready', port: 3000 });
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends cleanly on %s, the last cleanup first', async (signal) => {
    const { child, output } = await started(`${saying('one')} ${saying('two')} p.announceReady();`);
    child.kill(signal);
    child.kill(signal);
    expect(await exitOf(child)).toBe(0);
    expect(output()).toBe('two\none\n');
  });

  it('ends when its launcher is gone', async () => {
    const { child, output } = await started(`${saying('gone')} p.announceReady();`);
    child.disconnect();
    expect(await exitOf(child)).toBe(0);
    expect(output()).toBe('gone\n');
  });

  it('says with its exit code that a cleanup failed, and runs the others', async () => {
    const { child, output } = await started(
      `${saying('other')} p.onShutdown(() => { throw new Error('no'); }); p.announceReady();`,
    );
    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(1);
    expect(output()).toBe('other\n');
  });

  it('tells the launcher in one sentence why it could not start', async () => {
    const { child, told } = await started(`void p.failStart(new Error('Port 3000 is in use.'));`);
    expect(told).toEqual({ type: 'failed', reason: 'Port 3000 is in use.' });
    expect(child.exitCode ?? (await exitOf(child))).toBe(1);
  });
});
