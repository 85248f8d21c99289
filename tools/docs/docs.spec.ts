import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sliceContracts } from '#domain/slices';
import { access } from '#domain/toegang/access';
import type { Permission } from '#domain/toegang/access';
import { documents } from './documents.ts';
import { projectRoot } from '../project-root.ts';
import { routesByPermission } from './routes.ts';

/** What nobody can do over HTTP yet. */
const withoutRoute: readonly Permission[] = [];

const made = [...(await documents())];
const routes = await routesByPermission();

describe('the documents that are made from the code', () => {
  it.each(made)('%s is as the code says; `npm run docs` makes it again', (path, text) => {
    expect(readFileSync(join(projectRoot(), path), 'utf8')).toBe(text);
  });

  it('name every command, event and rejection', () => {
    const [commands, events] = made.map(([, text]) => text);
    for (const slice of sliceContracts) {
      for (const name of [...Object.keys(slice.commands), ...Object.keys(slice.rejections)]) {
        expect(commands).toContain(`\`${name}\``);
      }
      for (const type of Object.keys(slice.events)) expect(events).toContain(`\`${type}\``);
    }
  });
});

describe('the routes of the API', () => {
  it('are there for every permission, but for those that are listed', () => {
    const missing = (Object.keys(access) as Permission[]).filter((permission) => !routes.has(permission));
    expect(missing.toSorted()).toEqual(withoutRoute);
  });

  it('write for commands, and only read or import for the rest', () => {
    for (const [permission, paths] of routes) {
      const reads = paths.filter((path) => path.startsWith('GET '));
      if (!permission.includes(':')) expect([permission, reads]).toEqual([permission, []]);
      if (permission.startsWith('read:')) {
        const others = paths.filter((path) => !path.startsWith('GET ') && !path.endsWith('/zoek'));
        expect([permission, others]).toEqual([permission, []]);
      }
    }
  });
});
