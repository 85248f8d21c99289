import { fieldClasses } from '../event.ts';
import type { EventContract } from '../event.ts';
import type { RejectionCatalog } from '../rejection.ts';
import type { CommandContract } from '../slice.ts';

interface Contracted {
  readonly events: Readonly<Record<string, EventContract>>;
  readonly commands: Readonly<Record<string, CommandContract>>;
  readonly rejections: RejectionCatalog;
}

/** Where the contracts of a slice contradict each other; one sentence each, none when all is well. */
export function contractProblems({ events, commands, rejections }: Contracted): string[] {
  const emits = Object.entries(commands).flatMap(([name, contract]) => contract.emits.map((type) => [name, type]));
  const rejects = Object.entries(commands).flatMap(([name, contract]) => contract.rejects.map((code) => [name, code]));
  const emitted = new Set(emits.map(([, type]) => type));
  const rejected = new Set(rejects.map(([, code]) => code));
  return [
    ...emits.filter(([, type]) => !Object.hasOwn(events, type!)).map(([name, type]) => `${name} emits unknown ${type}`),
    ...Object.keys(events)
      .filter((type) => !emitted.has(type))
      .map((type) => `no command emits ${type}`),
    ...rejects
      .filter(([, code]) => !Object.hasOwn(rejections, code!))
      .map(([name, code]) => `${name} rejects unknown ${code}`),
    ...Object.keys(rejections)
      .filter((code) => !rejected.has(code))
      .map((code) => `no command rejects ${code}`),
    ...Object.entries(events).flatMap(([type, contract]) => eventProblems(type, contract)),
    ...Object.entries(commands)
      .filter(([, { rejects: codes }]) => new Set(codes).size < codes.length)
      .map(([name]) => `${name} names a rejection twice`),
    ...(Object.values(commands).some((contract) => contract.creates) ? [] : ['no command creates the stream']),
  ];
}

function eventProblems(type: string, { version, fields }: EventContract): string[] {
  const classes: readonly string[] = fieldClasses;
  const unknown = Object.entries(fields as Readonly<Record<string, string>>).filter(
    ([, fieldClass]) => !classes.includes(fieldClass),
  );
  return [
    ...(Number.isInteger(version) && version >= 1 ? [] : [`${type} has no version`]),
    ...(/^[A-Z][A-Za-z]+$/.test(type) ? [] : [`${type} is no name of an event`]),
    ...unknown.map(([field]) => `${type}.${field} has no class`),
  ];
}
