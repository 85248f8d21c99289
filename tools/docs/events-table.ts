import { fieldClasses } from '#domain/kernel/event';
import { contractOf, sliceContracts } from '#domain/slices';
import type { SliceContracts } from '#domain/slices';
import { code, codes, madeFromCode, page, table } from './markdown.ts';

/** `docs/events.md`: every event with its version, its streams, and its fields by class. */
export function eventsDocument(): string {
  return page(
    madeFromCode,
    '# Events',
    'Everything that the log holds. These names are storage: what was appended is read for ever, so nothing here is ever ' +
      'renamed. A change of fields is a new version with an upcaster, and each version keeps its JSON in ' +
      '`libs/event-store/src/fixtures/events`.',
    '*plain* stands in the log as it is; *statistics* is sealed under the key of the town; every other class is personal, ' +
      'and sealed under a key that hangs from the person whom it is about. When and by whom it was done stands beside ' +
      'each event, in its metadata.',
    ...sliceContracts.flatMap((slice, index) => sliceBlocks(slice, sliceContracts.slice(0, index))),
  );
}

function sliceBlocks(slice: SliceContracts, before: readonly SliceContracts[]): string[] {
  const types = Object.keys(slice.events);
  const told = (type: string) => before.some(({ events }) => Object.hasOwn(events, type));
  const again = types.filter(told);
  return [
    `## ${slice.name}`,
    table(
      ['Event', 'Version', 'Stream', 'Said by', 'Fields'],
      types.filter((type) => !told(type)).map((type) => [code(type), ...cellsOf(type)]),
    ),
    ...(again.length > 0 ? [`Also here, as above: ${codes(again)}.`] : []),
  ];
}

function cellsOf(type: string): string[] {
  const { version, fields } = contractOf(type)!;
  const streams = sliceContracts.filter(({ events }) => Object.hasOwn(events, type)).map(({ name }) => `${name}-`);
  const classes = Object.entries(fields as Readonly<Record<string, string>>);
  const byClass = fieldClasses.flatMap((fieldClass) => {
    const names = classes.filter(([, one]) => one === fieldClass).map(([field]) => field);
    return names.length > 0 ? [`*${fieldClass}* ${codes(names)}`] : [];
  });
  return [String(version), codes(streams, '<br>'), codes(saidBy(type), '<br>'), byClass.join('<br>')];
}

function saidBy(type: string): readonly string[] {
  const commands = sliceContracts.flatMap((slice) =>
    Object.entries(slice.commands).flatMap(([command, { emits }]) => (emits.includes(type) ? [command] : [])),
  );
  return [...new Set(commands)];
}
