import { loggedError } from './logged-error.ts';
import type { Logger } from './logger.ts';
import { ConfigError } from './read-config.ts';

/** What a process tells the launcher that started it; without one nothing is sent. */
export type ProcessMessage =
  { readonly type: 'ready'; readonly [detail: string]: unknown } | { readonly type: 'failed'; readonly reason: string };

const longestShutdown = 8_000;

/** "I answer now", with what others need to know (a port, a version). */
export function announceReady(details: Readonly<Record<string, unknown>> = {}): void {
  tell({ ...details, type: 'ready' });
}

/**
 * Ends the process that could not start, with exit code 1 and one sentence: to the launcher if there is one, or else on
 * standard error. A configuration's sentence is for the user; of any other error the log has the rest.
 */
export async function failStart(error: unknown, logger?: Logger): Promise<never> {
  const reason = loggedError(error).message;
  if (!(error instanceof ConfigError)) logger?.fatal({ err: error }, 'could not start');
  if (process.send) await new Promise((sent) => process.send?.({ type: 'failed', reason }, sent));
  else process.stderr.write(`${reason}\n`);
  process.exit(1);
}

const cleanups: (() => unknown)[] = [];
let stopping = false;

/**
 * Runs `cleanup` once when the process is asked to end: SIGTERM, SIGINT, SIGHUP, or the launcher is gone. Of several the
 * last one added runs first. Ends with exit code 0, with 1 when one throws or all take more than 8 s.
 */
export function onShutdown(cleanup: () => unknown): void {
  if (cleanups.push(cleanup) > 1) return;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void shutDown());
  process.once('disconnect', () => void shutDown());
}

/** Logs what nobody caught, without anybody's data, and ends the process: its state is unknown. */
export function guardProcess(logger: Logger): void {
  const die = (err: unknown) => {
    logger.fatal({ err }, 'uncaught');
    void shutDown(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}

async function shutDown(exitCode = 0): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), longestShutdown).unref();
  let code = exitCode;
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup();
    } catch {
      code = 1;
    }
  }
  process.exit(code);
}

function tell(message: ProcessMessage): void {
  if (process.connected) process.send?.(message);
}
