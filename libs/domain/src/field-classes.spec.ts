import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, EventContract, EventContracts } from './kernel/event.ts';
import { contractProblems } from './kernel/testing/contract-problems.ts';
import { decidable } from './kernel/testing/decidable.ts';
import { aContext } from './kernel/testing/given.ts';
import { contractOf, eventTypes, sliceContracts } from './slices.ts';
import { plainBecause, plainElsewhereBecause, plainFields, slicesAboutPeople } from './testing/plain-fields.ts';

/** `Type.field` of every plain field that the list does not name, and of every one that it names in vain. */
function plainProblems(events: Iterable<readonly [string, EventContract]>): string[] {
  const plain = [...events].flatMap(([type, { fields }]) =>
    Object.entries(fields as Readonly<Record<string, string>>)
      .filter(([, fieldClass]) => fieldClass === 'plain')
      .map(([field]) => `${type}.${field}`),
  );
  const listed = Object.entries(plainFields).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`));
  return [
    ...plain.filter((name) => !listed.includes(name)).map((name) => `${name} is plain and not on the list`),
    ...listed.filter((name) => !plain.includes(name)).map((name) => `${name} is on the list and not plain`),
  ];
}

const contracts = eventTypes.map((type) => [type, contractOf(type)!] as const);

describe('plain fields', () => {
  it('are those of the list, and no others', () => {
    expect(plainProblems(contracts)).toEqual([]);
    const used = new Set(Object.values(plainFields).flat());
    const reasons = Object.keys({ ...plainBecause, ...plainElsewhereBecause });
    expect(reasons.filter((field) => !used.has(field))).toEqual([]);
  });

  it('fail this test when they are new', () => {
    const made: EventContract = { version: 1, fields: { notitieId: 'plain', text: 'plain' } };
    const changed = new Map(contracts).set('NotitieAdded', made);
    expect(plainProblems(changed)).toEqual(['NotitieAdded.text is plain and not on the list']);
    expect(plainProblems([...contracts].slice(1))).toContain('GemeenteRegistered.naam is on the list and not plain');
  });

  it.each(sliceContracts)('are ids in a $name, or have a reason', ({ name, events }) => {
    const reasons = slicesAboutPeople.some((about) => about === name) ? plainBecause : plainElsewhereBecause;
    const others = Object.keys(events)
      .flatMap((type) => plainFields[type] ?? [])
      .filter((field) => !field.endsWith('Id') && !Object.hasOwn(reasons, field));
    expect(others).toEqual([]);
  });
});

describe('a field without a class', () => {
  type MadeUp = DomainEvent<'MadeUp', { readonly id: string; readonly phone?: string }>;
  const forgotten = { MadeUp: { version: 1, fields: { id: 'plain' } } } as const;

  it('does not compile', () => {
    // @ts-expect-error the field phone has no class
    const contract: EventContracts<MadeUp> = forgotten;
    expect(contract).toBe(forgotten);
  });

  it('is found in a contract that got around the types', () => {
    const fields = { id: 'plain', phone: undefined as never };
    const commands = { Make: { creates: true, emits: ['MadeUp'], rejects: [] } } as const;
    const made = { events: { MadeUp: { version: 1, fields } }, commands, rejections: {} };
    expect(contractProblems(made)).toEqual(['MadeUp.phone has no class']);
    expect(contractProblems({ ...made, events: forgotten })).toEqual([]);
  });

  it('is never written', () => {
    const event: MadeUp = { type: 'MadeUp', data: { id: '1', phone: '0470 00 00 00' } };
    expect(() => decidable(forgotten as never, event, aContext().happenedAt)).toThrow('MadeUp.phone has no class');
  });
});
