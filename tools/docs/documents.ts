import { commandsDocument } from './commands-table.ts';
import { eventsDocument } from './events-table.ts';
import { problemsDocument } from './problems-table.ts';
import { routesByPermission } from './routes.ts';

/** The documents that are made from the code, by their path below the folder of package.json. */
export async function documents(): Promise<ReadonlyMap<string, string>> {
  const routes = await routesByPermission();
  return new Map([
    ['docs/commands.md', commandsDocument(routes)],
    ['docs/events.md', eventsDocument()],
    ['docs/problems.md', problemsDocument()],
  ]);
}
