import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all, and on the disk before it returns: some of these cannot be made again. */
export function writeSafely(path: string, content: string, mode = 0o600): void {
  const half = `${path}.${process.pid}.new`;
  writeFileSync(half, content, { mode, flush: true });
  renameSync(half, path);
}
