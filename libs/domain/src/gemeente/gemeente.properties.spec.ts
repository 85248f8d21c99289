import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf } from '../vocabularies/code-list.ts';
import { vertrekGrounds } from '../vocabularies/gemeente-vertrek.ts';
import { Rejection } from '../kernel/rejection.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { aContext } from '../kernel/testing/given.ts';
import { play } from '../kernel/testing/play.ts';
import type { GemeenteCommand } from './gemeente.decisions.ts';
import { gemeente } from './gemeente.slice.ts';
import { scheduleText } from './gemeente.ts';
import type { Gemeente } from './gemeente.ts';
import { controllerOn } from './verwerkingsverantwoordelijke.ts';

const gemeenteId = 'gemeente-1';
const day = fc.constantFrom('2016-01-01', '2016-03-28', '2016-04-01', '2025-01-01');
const nis = fc.constantFrom('34022', '34040');
const period = fc.record({ from: day, to: day });
const permanentie = fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), from: day, to: day });
const toelichtingId = fc.constantFrom('t1', 't2');
const command: fc.Arbitrary<GemeenteCommand> = fc.oneof(
  fc.record({ naam: fc.constantFrom('Kortrijk', 'Waregem'), nis: fc.constant('34022'), from: day }).map((data) => {
    return { type: 'RegisterGemeente' as const, data: { ...data, gemeenteId } };
  }),
  fc.record({ nis, from: day }).map((data) => ({ type: 'AssignNisCode' as const, data: { ...data, gemeenteId } })),
  fc
    .record({ who: fc.constantFrom('vzw', 'unie', undefined), from: day, known: fc.boolean() })
    .map(({ who, from, known }) => ({
      type: 'AppointVerwerkingsverantwoordelijke' as const,
      data: { gemeenteId, from, ...(who !== undefined && { organisatieId: who }) },
      seen: who === undefined ? {} : { isVerwerkingsverantwoordelijke: known },
    })),
  fc
    .record({ permanenties: fc.array(permanentie, { maxLength: 2 }), closures: fc.uniqueArray(day) })
    .map((data) => ({ type: 'SetOpeningsdagen' as const, data: { ...data, gemeenteId } })),
  fc
    .array(fc.constantFrom('Overleie', 'overleie', 'Heule'), { maxLength: 2 })
    .map((wijken) => ({ type: 'SetWijken' as const, data: { gemeenteId, wijken } })),
  fc.record({ toelichtingId, period, figure: fc.constantFrom('total', 'no-figure', undefined) }).map((one) => ({
    type: 'AddToelichting' as const,
    data: {
      ...{ gemeenteId, toelichtingId: one.toelichtingId, ...one.period, report: 'hulpvragen', text: 'Verbouwing.' },
      ...(one.figure !== undefined && { figure: one.figure }),
    },
  })),
  toelichtingId.map((id) => ({ type: 'RemoveToelichting' as const, data: { gemeenteId, toelichtingId: id } })),
);
const leaving: fc.Arbitrary<GemeenteCommand> = fc.oneof(
  fc
    .record({ naam: fc.constantFrom('Kortrijk', 'Waregem'), ground: fc.constantFrom(...codesOf(vertrekGrounds)) })
    .map((data) => ({ type: 'LeavePolslag' as const, data: { ...data, gemeenteId } })),
  fc.constant({ type: 'ConfirmGemeenteKeyDestroyed' as const, data: { gemeenteId } }),
);
const steps = fc.array(
  fc.oneof({ weight: 12, arbitrary: command }, { weight: 1, arbitrary: leaving }).map((command) => {
    return { command, context: aContext() };
  }),
  { maxLength: 40, size: 'max' },
);

/** The reaction confirms only what it heard: a town that left. */
function seeing(state: Gemeente, command: GemeenteCommand): GemeenteCommand {
  if (command.type !== 'ConfirmGemeenteKeyDestroyed' || state.status === 'left') return command;
  return { type: 'RemoveToelichting', data: { gemeenteId, toelichtingId: 't1' } };
}

/** `undefined` where it is refused, or there is no town yet. */
function answerTo(state: Gemeente, command: GemeenteCommand) {
  if (state.status === 'none') return undefined;
  try {
    return gemeente.decide(state, command, aContext());
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}

/** Whether a command that says how things stand says nothing new. */
function standsSo(state: Gemeente, { type, data }: GemeenteCommand): boolean {
  if (state.status !== 'in-use') return true;
  switch (type) {
    case 'RegisterGemeente':
      return state.naam === data.naam && isDeepStrictEqual(state.nisCodes[0], { nis: data.nis, from: data.from });
    case 'AssignNisCode':
      return isDeepStrictEqual(state.nisCodes.at(-1), { nis: data.nis, from: data.from });
    case 'SetOpeningsdagen':
      return state.openingsdagen === scheduleText(data);
    case 'SetWijken':
      return isDeepStrictEqual(state.wijken, data.wijken);
    default:
      return true;
  }
}

describe('a gemeente, whatever is asked', () => {
  it('has its codes and who answers for it in order, and one of each on a day', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { state } = play(gemeente, steps, seeing);
        if (state.status === 'none') return;
        const begins = state.nisCodes.map(({ from }) => from);
        expect(begins).toEqual([...new Set(begins)].toSorted());
        const appointed = state.controllers.map(({ from }) => from);
        expect(appointed).toEqual(appointed.toSorted());
        expect(controllerOn(state, gemeenteId, '2015-12-31')).toBe(gemeenteId);
      }),
    );
  });

  it('is silent about what stands, and about nothing else', () => {
    const silent = (state: Gemeente, coming: GemeenteCommand) => {
      const command = seeing(state, coming);
      const events = answerTo(state, command);
      if (events?.length === 0)
        expect({ command, stands: standsSo(state, command) }).toEqual({ command, stands: true });
      return command;
    };
    fc.assert(fc.property(steps, (steps) => void play(gemeente, steps, silent)));
  });

  it('takes nothing more once it left, but that its key is gone', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { history } = play(gemeente, steps, seeing);
        const left = history.findIndex(({ type }) => type === 'GemeenteLeft');
        const after = left === -1 ? [] : history.slice(left + 1).map(({ type }) => type);
        expect([[], ['GemeenteKeyDestroyed']]).toContainEqual(after);
      }),
    );
  });

  it('changes nothing when the same command comes twice in a row', () => {
    fc.assert(
      fc.property(steps, command, (steps, command) => {
        const again = { command, context: aContext() };
        const { outcomes } = play(gemeente, [...steps, again, again], seeing);
        const [first, second] = outcomes.slice(-2);
        if ('refused' in first!) expect(second).toEqual(first);
        else expect('refused' in second! ? 0 : second!.emitted).toBe(0);
      }),
    );
  });

  it('comes to every event and every rejection that a random command can meet', () => {
    expect(coverageOf(gemeente, steps, seeing)).toEqual({ events: [], rejections: [] });
  });
});
