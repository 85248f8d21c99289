import { createWriteStream, renameSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const largest = 20 * 1024 * 1024;
const warning = 40;
/** Of a stack only the line that says what happened. */
const alarming = /^(?!\s).*(error|fatal|warning)\b/i;

/** Moves a log that has become large aside; one older is kept. */
export function rotate(path: string, limit = largest): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.1`);
}

/**
 * Appends what a process writes to its log, line by line. Of its JSON lines the warnings and worse are also given to
 * `echo` in short, and so is a line that is no JSON and names an error, as when there was no logger yet.
 */
export function keepLog(
  path: string,
  name: string,
  streams: readonly (Readable | null)[],
  echo: (line: string) => void,
) {
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  // A full disk must not end the launcher, and so everything else.
  file.on('error', () => undefined);
  for (const stream of streams) {
    if (!stream) continue;
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
      file.write(`${line}\n`);
      const short = inShort(line);
      if (short !== undefined) echo(`${name}  ${short}`);
    });
  }
}

/** `undefined` when there is nothing to worry about. */
export function inShort(line: string): string | undefined {
  if (!line.startsWith('{')) return alarming.test(line) ? line : undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    if (level === undefined || level < warning) return undefined;
    return [level === warning ? 'warning:' : 'error:', msg, err?.message && `(${err.message})`]
      .filter(Boolean)
      .join(' ');
  } catch {
    return line;
  }
}
