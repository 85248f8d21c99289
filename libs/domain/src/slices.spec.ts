import { describe, expect, it } from '@jest/globals';
import { contractProblems } from './kernel/testing/contract-problems.ts';
import { isRol, rollen } from './kernel/roles.ts';
import { contractOf, eventTypes, sliceContracts } from './slices.ts';
import { access, systemCommands } from './toegang/access.ts';

const commands = sliceContracts.flatMap(({ commands: ofSlice }) => Object.keys(ofSlice));
const rejections = sliceContracts.flatMap(({ name, rejections: catalog }) =>
  Object.entries(catalog).map(([code, text]) => ({ name, code, text })),
);

describe('the slices together', () => {
  it.each(sliceContracts)('$name agrees with itself', (slice) => {
    expect(contractProblems(slice)).toEqual([]);
  });

  it('have one contract for each event type, whichever streams it stands in', () => {
    for (const { name, events } of sliceContracts) {
      for (const [type, contract] of Object.entries(events)) {
        expect({ name, type, contract }).toEqual({ name, type, contract: contractOf(type) });
      }
    }
    expect(eventTypes).toEqual([...new Set(eventTypes)]);
    expect(contractOf('constructor')).toBeUndefined();
  });

  it('have names that make streams apart', () => {
    const names = sliceContracts.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });

  it('refuse in three languages, and with one code say one thing', () => {
    const said = new Map<string, string>();
    for (const { name, code, text } of rejections) {
      for (const sentence of [text.nl, text.fr, text.en]) expect([name, code, sentence.trim()]).not.toContain('');
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      const same = JSON.stringify(text);
      expect([name, code, said.get(code) ?? same]).toEqual([name, code, same]);
      said.set(code, same);
    }
  });
});

describe('who may do what', () => {
  const permissions = Object.keys(access);

  it('is said of every command, once: of people or of the system', () => {
    const ofPeople = permissions.filter((permission) => !permission.includes(':'));
    const all = [...ofPeople, ...systemCommands];
    expect(all.toSorted()).toEqual([...new Set(commands)].toSorted());
    expect(all).toHaveLength(new Set(all).size);
  });

  it('names roles that exist, and somebody for each', () => {
    for (const [permission, roles] of Object.entries(access)) {
      expect([permission, roles.length, roles.filter((rol) => !isRol(rol))]).toEqual([permission, roles.length, []]);
      expect([permission, new Set<string>(roles).size]).toEqual([permission, roles.length]);
      expect(roles.length).toBeGreaterThan(0);
    }
    expect(
      rollen.filter((rol) => !Object.values(access).some((roles) => (roles as readonly string[]).includes(rol))),
    ).toEqual([]);
  });
});
