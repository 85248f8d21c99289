import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ApiConfig, EventStoreConfig, ProjectorConfig } from '#platform/config';
import { LauncherConfig } from './config.ts';

const root = join(import.meta.dirname, '..', '..');
const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
const examples = new Map(lines.flatMap((line) => (/^[A-Z]/.test(line) ? [split(line)] : [])));

function split(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** What the code reads around the configurations; what only specs use is not the user's. */
function readDirectly(): string[] {
  const files = ['apps', 'libs', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(root, folder, path)),
  );
  const sources = files.filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|[\\/]testing[\\/]/.test(path));
  return sources
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/process\.env\['([A-Z_]+)'\]/g)])
    .map(([, name]) => name ?? '');
}

describe('.env.example', () => {
  const configs = [new ApiConfig(), new ProjectorConfig(), new EventStoreConfig(), new LauncherConfig()];

  it('names every variable that is read', () => {
    const read = new Set([...configs.flatMap((config) => Object.keys(config)), ...readDirectly()]);
    // Of npm's own making: where the user typed the command.
    read.delete('INIT_CWD');
    expect([...read].filter((name) => !examples.has(name))).toEqual([]);
  });

  it('shows each default as it is', () => {
    // The launcher alone defaults to AUTH=dev, and says so.
    for (const [name, value] of configs.slice(0, 3).flatMap((config) => Object.entries(config))) {
      if (value !== undefined) expect(`${name}=${examples.get(name)}`).toBe(`${name}=${String(value)}`);
    }
  });

  it('says what each is for, right above it', () => {
    const bare = lines.filter((line, at) => /^[A-Z]/.test(line) && !/^[#A-Z]/.test(lines[at - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});
