import fc from 'fast-check';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { aanmeldingSteps } from '#domain/aanmelding/testing/aanmelding.arbitrary';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import { steps } from '#domain/kernel/testing/arbitrary';
import type { Step } from '#domain/kernel/testing/play';
import { persoon } from '#domain/persoon/persoon.slice';
import { zorgtraject } from '#domain/zorgtraject/zorgtraject.slice';
import {
  doorverwijzingCommands,
  hulpvraagCommands,
  persoonCommands,
  zorgtrajectCommands,
} from './case-work.commands.ts';

/** One command on one of the streams of a town. */
export interface CaseStep extends Step<DomainCommand> {
  /** A number in place of an id; the streams of a run are its own. */
  readonly thing: number;
  readonly slice: Slice;
}

/** Commands on one thing, at most. */
const longest = 15;

function on<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
  slice: Slice<State, Command, Event, Contracts>,
  stepsOfSlice: fc.Arbitrary<Step<Command>[]>,
): fc.Arbitrary<Omit<CaseStep, 'thing'>[]> {
  return stepsOfSlice.map((all) => {
    return all.slice(0, longest).map((step) => ({ ...step, slice: slice as unknown as Slice }));
  });
}

const things = fc.tuple(
  on(persoon, steps(persoonCommands.opening, persoonCommands.others)),
  on(aanmelding, aanmeldingSteps),
  on(hulpvraag, steps(hulpvraagCommands.opening, hulpvraagCommands.others)),
  on(zorgtraject, steps(zorgtrajectCommands.opening, zorgtrajectCommands.others)),
  on(doorverwijzing, steps(doorverwijzingCommands.opening, doorverwijzingCommands.others, 'systeem')),
);

/** Commands on five things of five slices, which come through each other. */
export const caseWork: fc.Arbitrary<readonly CaseStep[]> = fc
  .tuple(things, fc.infiniteStream(fc.nat()))
  .map(([each, choices]) => {
    const waiting = each.map((ofThing, thing) => ofThing.map((step) => ({ ...step, thing })));
    const order: CaseStep[] = [];
    for (const choice of choices) {
      const left = waiting.filter((ofThing) => ofThing.length > 0);
      if (left.length === 0) break;
      order.push(left[choice % left.length]!.shift()!);
    }
    return order;
  });
