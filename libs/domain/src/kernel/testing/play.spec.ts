import { describe, expect, it } from '@jest/globals';
import type { Decidable, DomainEvent, EventContracts } from '../event.ts';
import { rejecter } from '../rejection.ts';
import { defineSlice } from '../slice.ts';
import { contractProblems } from './contract-problems.ts';
import { decidable } from './decidable.ts';
import { aContext, decideAfter, refusalAfter } from './given.ts';
import { play } from './play.ts';

type LampEvent =
  | DomainEvent<'LampLit', { readonly lampId: string; readonly watt: number; readonly owner?: string }>
  | DomainEvent<'LampBroken', { readonly lampId: string }>;
type LampCommand = { readonly type: 'LightLamp' | 'BreakLamp'; readonly data: { readonly owner?: string } };
type Lamp = { readonly lit: boolean; readonly by?: string };

const contracts = {
  LampLit: { version: 1, fields: { lampId: 'plain', watt: 'statistics', owner: 'identity' } },
  LampBroken: { version: 1, fields: { lampId: 'plain' } },
} as const satisfies EventContracts<LampEvent>;
const rejections = { 'lamp-broken': { kind: 'conflict', nl: 'kapot', fr: 'cassé', en: 'broken' } } as const;

const lamp = defineSlice({
  name: 'lamp',
  events: contracts,
  rejections,
  initialState: { lit: false },
  evolve: (_state: Lamp, event: Decidable<LampEvent, typeof contracts>): Lamp => ({ lit: event.type === 'LampLit' }),
  decide: (state: Lamp, command: LampCommand): readonly LampEvent[] => {
    if (command.type === 'LightLamp') {
      return state.lit ? [] : [{ type: 'LampLit', data: { lampId: '1', watt: 60, ...command.data } }];
    }
    if (!state.lit) rejecter(rejections)('lamp-broken');
    return [{ type: 'LampBroken', data: { lampId: '1' } }];
  },
  commands: {
    LightLamp: { creates: true, emits: ['LampLit'], rejects: [] },
    BreakLamp: { emits: ['LampBroken'], rejects: ['lamp-broken'] },
  },
});

const context = aContext();
const light = { command: { type: 'LightLamp', data: { owner: 'Amina' } }, context } as const;
const breakIt = { command: { type: 'BreakLamp', data: {} }, context } as const;

describe('play', () => {
  it('runs commands as the executor does', () => {
    const again = { command: { type: 'LightLamp', data: {} }, context } as const;
    const { outcomes, state, history } = play(lamp, [breakIt, light, again, breakIt, breakIt]);
    expect(() => play(lamp, [light, light])).toThrow('LightLamp says owner, which nobody can compare');
    const tomorrow = { ...context, happenedAt: { ...context.happenedAt, local: '2016-03-29T09:00' } };
    expect(() => play(lamp, [light, { ...again, context: tomorrow }])).toThrow('which does not stand');
    expect(outcomes).toEqual([
      { refused: 'not-found' },
      { emitted: 1 },
      { emitted: 0 },
      { emitted: 1 },
      { refused: 'lamp-broken' },
    ]);
    expect(state).toEqual({ lit: false });
    expect(history.map((event) => event.type)).toEqual(['LampLit', 'LampBroken']);
  });

  it.each([
    ['may not emit LampLit', { commands: { ...lamp.commands, LightLamp: { creates: true, emits: [], rejects: [] } } }],
    [
      'may not reject lamp-broken',
      { commands: { ...lamp.commands, BreakLamp: { emits: ['LampBroken'], rejects: [] } } },
    ],
    [
      'the field LampLit.owner has no class',
      { events: { ...contracts, LampLit: { version: 1, fields: { lampId: 'plain', watt: 'plain' } } } },
    ],
    [
      'folds otherwise fresh than stored',
      { evolve: (_: Lamp, event: { data: object }) => ({ lit: true, by: JSON.stringify(event.data) }) },
    ],
    ['decides otherwise a second time', { decide: randomly() }],
    ['decided nothing on no stream', { decide: () => [] }],
    ['read only', { decide: (state: { lit: boolean }) => ((state.lit = true), []) }],
  ])('says which promise was broken: %s', (promise, broken) => {
    expect(() => play({ ...lamp, ...broken } as typeof lamp, [light, breakIt, breakIt])).toThrow(promise);
  });
});

describe('the other helpers', () => {
  it('strip what a decision may not see', () => {
    const event: LampEvent = { type: 'LampLit', data: { lampId: '1', watt: 60, owner: 'Amina' } };
    const { happenedAt } = context;
    expect(decidable(contracts, event, happenedAt).data).toEqual({ lampId: '1', watt: 60 });
    expect(decidable(contracts, event, happenedAt, { town: false }).data).toEqual({ lampId: '1' });
  });

  it('decide after a history', () => {
    const history: LampEvent[] = [{ type: 'LampLit', data: { lampId: '1', watt: 60 } }];
    expect(decideAfter(lamp, history, light.command)).toEqual([]);
    expect(refusalAfter(lamp, [], breakIt.command)).toBe('lamp-broken');
    expect(() => refusalAfter(lamp, history, breakIt.command)).toThrow('BreakLamp was not refused');
  });

  it('find where contracts contradict each other', () => {
    expect(contractProblems(lamp)).toEqual([]);
    expect(
      contractProblems({
        events: { 'lamp lit': { version: 0, fields: { watt: 'secret' as never } } },
        commands: { LightLamp: { emits: ['LampLit'], rejects: ['no-oil', 'no-oil'] } },
        rejections,
      }),
    ).toEqual([
      'LightLamp emits unknown LampLit',
      'no command emits lamp lit',
      'LightLamp rejects unknown no-oil',
      'LightLamp rejects unknown no-oil',
      'no command rejects lamp-broken',
      'lamp lit has no version',
      'lamp lit is no name of an event',
      'lamp lit.watt has no class',
      'LightLamp names a rejection twice',
      'no command creates the stream',
    ]);
  });
});

function randomly(): () => readonly LampEvent[] {
  let watt = 0;
  return () => [{ type: 'LampLit', data: { lampId: '1', watt: (watt += 1) } }];
}
