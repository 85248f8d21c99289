import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installState, stampFile, stampOf } from '../../scripts/install-state.mjs';

const lock = {
  packages: {
    '': { name: 'polslag' },
    'node_modules/nest': { version: '12.5.1', integrity: 'sha512-a' },
    'node_modules/nest/node_modules/rx': { version: '7.8.2', integrity: 'sha512-b' },
    'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-c', optional: true },
  },
};

describe('whether node_modules is what the lock file says', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'polslag-install-'));
    write('package-lock.json', lock);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, content: unknown): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** As npm leaves it: the packages, and its own list of them last. */
  function npmRan(): void {
    const { '': _, 'node_modules/for-windows': __, ...packages } = lock.packages;
    for (const path of Object.keys(packages)) write(`${path}/package.json`, {});
    write('node_modules/.package-lock.json', { packages });
  }
  const stamp = () => write(stampFile, stampOf(root));

  it('is missing in a fresh clone', () => expect(installState(root)).toBe('missing'));

  it('is incomplete while npm is at it, or was stopped', () => {
    write('node_modules/nest/package.json', {});
    expect(installState(root)).toBe('incomplete');
    write('node_modules/.package-lock.json', '{"packages": {"node_mod');
    expect(installState(root)).toBe('incomplete');
  });

  it('is there, but without our stamp, when npm was run by hand', () => {
    npmRan();
    expect(installState(root)).toBe('unstamped');
  });

  it('is installed when it has the stamp', () => {
    npmRan();
    stamp();
    expect(installState(root)).toBe('installed');
  });

  it('is incomplete when something was removed since', () => {
    npmRan();
    stamp();
    rmSync(join(root, 'node_modules/nest/node_modules/rx'), { recursive: true });
    expect(installState(root)).toBe('incomplete');
  });

  it.each([
    ['another version', { version: '12.5.2', integrity: 'sha512-a' }],
    ['other content', { version: '12.5.1', integrity: 'sha512-z' }],
  ])('is outdated when the lock file has %s', (_, nest) => {
    npmRan();
    stamp();
    write('package-lock.json', { packages: { ...lock.packages, 'node_modules/nest': nest } });
    expect(installState(root)).toBe('outdated');
  });

  it('is as good as installed when the lock file changed in nothing that counts', () => {
    npmRan();
    stamp();
    write('package-lock.json', { ...lock, version: '0.2.0' });
    expect(installState(root)).toBe('unstamped');
  });

  it('is outdated when the lock file has one more', () => {
    npmRan();
    write('package-lock.json', { packages: { ...lock.packages, 'node_modules/new': { version: '1.0.0' } } });
    expect(installState(root)).toBe('outdated');
  });
});
