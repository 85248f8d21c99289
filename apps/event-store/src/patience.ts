import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for the work, but no longer than so many milliseconds: a database that hangs must not keep a process alive. */
export async function withPatience(work: Promise<unknown>, longest: number): Promise<void> {
  const timer = new AbortController();
  await Promise.race([work, sleep(longest, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
}
