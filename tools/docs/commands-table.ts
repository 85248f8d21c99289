import { sliceContracts } from '#domain/slices';
import type { SliceContracts } from '#domain/slices';
import { access, systemCommands } from '#domain/toegang/access';
import type { Permission } from '#domain/toegang/access';
import { executeRejections } from '#event-store/execute.rejections';
import { code, codes, madeFromCode, page, table } from './markdown.ts';
import type { Routes } from './routes.ts';

/** Where the routes of commands that several slices have begin. */
const collections: Readonly<Record<string, string>> = {
  aanmelding: 'aanmeldingen',
  hulpvraag: 'hulpvragen',
  zorgtraject: 'zorgtrajecten',
};

/** `docs/commands.md`: every command with its roles, events, rejections and routes; then what may be asked. */
export function commandsDocument(routes: Routes): string {
  return page(
    madeFromCode,
    '# Commands',
    'Everything that can be said to Polslag, by slice. A command becomes events or is refused with a code; one that was ' +
      'already carried out becomes nothing. The roles count within the towns and organisations of an employment; the ' +
      'rules of each slice come on top. *System* commands are said by reactions alone. A `+` marks the command that ' +
      'opens a stream.',
    'Any command can also be refused for:',
    rejectionsTable(executeRejections, Object.keys(executeRejections)),
    ...sliceContracts.flatMap((slice) => sliceBlocks(slice, routes)),
    '## Questions, imports and maintenance',
    table(
      ['Permission', 'Roles', 'Route'],
      Object.keys(access)
        .filter((permission) => permission.includes(':'))
        .map((permission) => [code(permission), rolesOf(permission), codes(routesOf(permission, routes), '<br>')]),
    ),
  );
}

function sliceBlocks(slice: SliceContracts, routes: Routes): string[] {
  const rows = Object.entries(slice.commands).map(([type, { creates, emits, rejects }]) => [
    `${code(type)}${creates ? ' +' : ''}`,
    rolesOf(type),
    codes(emits),
    codes(rejects),
    codes(
      routesOf(type, routes).filter((route) => belongsTo(slice.name, route)),
      '<br>',
    ),
  ]);
  return [
    `## ${slice.name}`,
    table(['Command', 'Roles', 'Events', 'Rejections', 'Route'], rows),
    rejectionsTable(slice.rejections, Object.keys(slice.rejections).toSorted()),
  ];
}

function rejectionsTable(catalog: SliceContracts['rejections'], shown: readonly string[]): string {
  const rows = shown.map((rejection) => [code(rejection), catalog[rejection]!.kind, catalog[rejection]!.nl]);
  return table(['Rejection', 'Kind', 'What the user reads'], rows);
}

function rolesOf(permission: string): string {
  if (systemCommands.some((command) => command === permission)) return '*system*';
  return Object.hasOwn(access, permission) ? access[permission as Permission].join(', ') : '*nobody*';
}

function routesOf(permission: string, routes: Routes): readonly string[] {
  return routes.get(permission as Permission) ?? [];
}

function belongsTo(slice: string, route: string): boolean {
  const others = Object.entries(collections).filter(([name]) => name !== slice);
  return !Object.hasOwn(collections, slice) || !others.some(([, collection]) => route.includes(`/v1/${collection}/`));
}
