import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalClass } from '#domain/kernel/event';
import type { StoredEvent } from '../event-log.ts';
import type { KeyFile } from './fixture-keys.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An event as the log keeps it for ever, and what its keys open of it in the version that it was written in. */
export interface StoredFixture {
  readonly stored: Pick<StoredEvent, 'id' | 'type' | 'stream' | 'data' | 'metadata'> & {
    /** When the store took it, ISO 8601 in UTC. */
    readonly created: string;
  };
  readonly opened: {
    /** Plain fields and statistics. */
    readonly data: Fields;
    readonly personal: Readonly<Partial<Record<PersonalClass, Fields>>>;
  };
}

/** Where the fixtures lie, below the folder of package.json. */
export const fixturesFolder = join('libs', 'event-store', 'src', 'fixtures');

export function fixtureName(type: string, version: number): string {
  return `${type}.v${version}.json`;
}

/** By file name, in order. */
export function readFixtures(root: string): ReadonlyMap<string, StoredFixture> {
  const folder = join(root, fixturesFolder, 'events');
  const names = readdirSync(folder).toSorted();
  return new Map(names.map((name) => [name, readJson(join(folder, name)) as StoredFixture]));
}

export function readKeys(root: string): KeyFile {
  return readJson(join(root, fixturesFolder, 'keys.json')) as KeyFile;
}

/** Every field of the event as it was said, personal ones among them. */
export function saidIn({ opened }: StoredFixture): Fields {
  return Object.assign({}, opened.data, ...Object.values(opened.personal)) as Fields;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
