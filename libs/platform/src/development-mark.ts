import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { devKeyFile } from './dev-issuer.ts';

/**
 * What a data folder was made for. One for development has keys that were in the hands of whoever developed, so that
 * nothing real may be opened with it: the launcher marks it, and the key of the issuer for development tells too. A
 * folder without a mark is nobody's yet.
 */
export function madeFor(dataFolder: string): 'development' | 'production' | undefined {
  if (existsSync(join(dataFolder, devKeyFile))) return 'development';
  try {
    const { kind } = JSON.parse(readFileSync(join(dataFolder, 'version.json'), 'utf8')) as { kind?: unknown };
    return kind === 'development' || kind === 'production' ? kind : undefined;
  } catch {
    return undefined;
  }
}
