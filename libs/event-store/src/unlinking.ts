import type { StoredEvent } from './event-log.ts';
import type { Undone } from './ledger/hanging.ts';

/** What an unlinking at `revision` undoes: every link that its stream said before it, and the keys that seal them. */
export function undoneAt(history: readonly StoredEvent[], revision: bigint): Undone {
  const before = history.filter((event) => event.revision < revision);
  const linkKeys = before.flatMap(({ data }) => data.sealed?.['link']?.k ?? []);
  return { causes: [...new Set(before.map(({ metadata }) => metadata.commandId))], linkKeys: [...new Set(linkKeys)] };
}
