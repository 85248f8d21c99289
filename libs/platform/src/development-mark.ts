import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Was this data folder made for development? Its keys have been in the hands of whoever developed, so that nothing real
 * may be opened with it. The launcher writes the mark; a folder without one is nobody's yet.
 */
export function isForDevelopment(dataFolder: string): boolean {
  try {
    const { kind } = JSON.parse(readFileSync(join(dataFolder, 'version.json'), 'utf8')) as { kind?: unknown };
    return kind === 'development';
  } catch {
    return false;
  }
}
