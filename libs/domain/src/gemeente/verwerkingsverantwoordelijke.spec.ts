import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aContext, decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import { play } from '../kernel/testing/play.ts';
import type { GemeenteCommand } from './gemeente.decisions.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { gemeente } from './gemeente.slice.ts';
import { controllerOn, controllersUntil } from './verwerkingsverantwoordelijke.ts';

const gemeenteId = 'gemeente-1';
const today = '2016-03-28';
const registered: GemeenteEvent = {
  type: 'GemeenteRegistered',
  data: { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' },
};

function appointment(from: string, organisatieId?: string) {
  return { gemeenteId, from, ...(organisatieId !== undefined && { organisatieId }) };
}

function appointed(from: string, organisatieId?: string): GemeenteEvent {
  return { type: 'VerwerkingsverantwoordelijkeAppointed', data: appointment(from, organisatieId) };
}

function appoint(from: string, organisatieId?: string, isVerwerkingsverantwoordelijke = true): GemeenteCommand {
  const seen = organisatieId === undefined ? {} : { isVerwerkingsverantwoordelijke };
  return { type: 'AppointVerwerkingsverantwoordelijke', data: appointment(from, organisatieId), seen };
}

function on(day: string, ...history: GemeenteEvent[]) {
  return controllerOn(stateAfter(gemeente, [registered, ...history]), gemeenteId, day);
}

function until(day: string, ...history: GemeenteEvent[]) {
  return controllersUntil(stateAfter(gemeente, [registered, ...history]), gemeenteId, day);
}

describe('the controller of what a town records', () => {
  it('is the town itself, also before it is in use', () => {
    expect(on(today)).toBe(gemeenteId);
    expect(controllerOn(gemeente.initialState, gemeenteId, today)).toBe(gemeenteId);
    expect(controllersUntil(gemeente.initialState, gemeenteId, today)).toEqual([gemeenteId]);
  });

  it('is whom a beheerder names, from that day on', () => {
    expect(decideAfter(gemeente, [registered], appoint('2016-04-01', 'vzw'))).toEqual([appointed('2016-04-01', 'vzw')]);
    expect(on('2016-03-31', appointed('2016-04-01', 'vzw'))).toBe(gemeenteId);
    expect(on('2016-04-01', appointed('2016-04-01', 'vzw'))).toBe('vzw');
  });

  it('is the town again when no organisatie is named', () => {
    const history = [appointed(today, 'vzw'), appointed('2016-05-01')];
    expect(on('2016-04-30', ...history)).toBe('vzw');
    expect(on('2016-05-01', ...history)).toBe(gemeenteId);
    expect(decideAfter(gemeente, [registered], appoint(today))).toEqual([]);
  });

  it('that was named before changes nothing, unless another was to follow', () => {
    expect(decideAfter(gemeente, [registered, appointed(today, 'vzw')], appoint('2016-05-01', 'vzw'))).toEqual([]);
    const planned = [registered, appointed(today, 'vzw'), appointed('2016-06-01', 'unie')];
    expect(decideAfter(gemeente, planned, appoint('2016-05-01', 'vzw'))).toEqual([appointed('2016-05-01', 'vzw')]);
    expect(on('2016-07-01', ...planned.slice(1), appointed('2016-05-01', 'vzw'))).toBe('vzw');
  });

  it('must be an open organisatie of that kind', () => {
    expect(refusalAfter(gemeente, [registered], appoint(today, 'vzw', false))).toBe(
      'organisatie-not-verwerkingsverantwoordelijke',
    );
  });

  it('begins today or later, by the clock of the town: what was recorded before keeps its own', () => {
    expect(refusalAfter(gemeente, [registered], appoint('2016-03-27', 'vzw'))).toBe(
      'verwerkingsverantwoordelijke-past',
    );
    const lateInTheEvening = aContext({ now: '2016-03-28T22:30:00.000Z' });
    expect(refusalAfter(gemeente, [registered], appoint(today, 'vzw'), lateInTheEvening)).toBe(
      'verwerkingsverantwoordelijke-past',
    );
  });

  it('was also who held for some hours of the day on which another took over', () => {
    const history = [appointed(today, 'vzw'), appointed(today, 'unie'), appointed('2016-06-01')];
    expect(on(today, ...history)).toBe('unie');
    expect(until(today, ...history)).toEqual([gemeenteId, 'vzw', 'unie']);
    expect(until('2016-03-27', ...history)).toEqual([gemeenteId]);
  });

  it('whatever is named in whatever order, is one of those that it is or was', () => {
    const days = fc.integer({ min: 0, max: 40 }).map((offset) => Temporal.PlainDate.from(today).add({ days: offset }));
    const step = fc.record({ day: days, who: fc.constantFrom('vzw', 'unie', undefined) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), days, (steps, day) => {
        const register: GemeenteCommand = { type: 'RegisterGemeente', data: registered.data };
        const { state } = play(
          gemeente,
          [register, ...steps.map((one) => appoint(String(one.day), one.who))].map((command) => ({
            command,
            context: aContext(),
          })),
        );
        const asked = String(day);
        expect(controllersUntil(state, gemeenteId, asked)).toContain(controllerOn(state, gemeenteId, asked));
        const last = steps.at(-1);
        if (last && String(last.day) <= asked) {
          expect(controllerOn(state, gemeenteId, asked)).toBe(last.who ?? gemeenteId);
        }
      }),
    );
  });
});
