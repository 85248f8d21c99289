import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { all, ids, maybe, steps } from '../kernel/testing/arbitrary.ts';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { play } from '../kernel/testing/play.ts';
import { referralReasons } from '../vocabularies/doorverwijzing-reason.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { DoorverwijzingCommand } from './doorverwijzing.decisions.ts';
import type { DoorverwijzingEvent } from './doorverwijzing.events.ts';
import { doorverwijzing } from './doorverwijzing.slice.ts';
import { referralsAsked } from './testing/verwijzing.arbitrary.ts';
import { sides, transitions } from './transitions.ts';
import type { Transition, TransitionType } from './transitions.ts';

const doorverwijzingId = 'doorverwijzing-1';
const side = fc.record({
  side: fc.oneof({ weight: 4, arbitrary: fc.constant('requester' as const) }, fc.constantFrom(...sides)),
});
const clock = fc.oneof({ weight: 3, arbitrary: fc.constant({ side: 'system' as const }) }, side);
const told = fc.record({ feedbackId: ids('feedback'), text: fc.constantFrom('een woord', '') });
const contact = all(
  fc.record({ contactId: ids('contact'), channel: fc.constantFrom('telefoon' as const), answered: fc.boolean() }),
  side,
);
const anyReason = fc.constantFrom(...referralReasons.map(({ code }) => code));
const id = fc.constant({ doorverwijzingId });
const transitionId = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `t${index}`));

const open = referralsAsked.map(
  (asked) =>
    ({
      type: 'OpenDoorverwijzing',
      data: {
        ...asked,
        doorverwijzingId,
        origin: { slice: 'hulpvraag', id: 'hulpvraag-1' },
        organisatieId: 'organisatie-1',
        requestedBy: 'toeleider-1',
        persoonId: 'persoon-1',
      },
    }) as const,
);

const special = ['ExpireDoorverwijzing', 'EnterDoorverwijzingInError'] as const;
const answers = (Object.keys(transitions) as TransitionType[]).filter(
  (type): type is Exclude<TransitionType, (typeof special)[number]> => !special.some((other) => other === type),
);

const answered = (type: (typeof answers)[number]) => {
  const reason = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...transitions[type].reasons) }, anyReason);
  const parts = all(
    id,
    side,
    fc.record({ transitionId }),
    maybe('reason', reason),
    maybe('feedback', told),
    maybe('onBehalfOfPartner', fc.boolean()),
  );
  return parts.map((data) => ({ type, data }));
};

const commands: fc.Arbitrary<DoorverwijzingCommand> = fc.oneof(
  open,
  { weight: 14, arbitrary: fc.constantFrom(...answers).chain(answered) },
  {
    weight: 2,
    arbitrary: all(id, clock, fc.record({ transitionId })).map(
      (data) => ({ type: 'ExpireDoorverwijzing', data }) as const,
    ),
  },
  all(id, side, maybe('reason', fc.constant('een woord'))).map(
    (data) => ({ type: 'EnterDoorverwijzingInError', data }) as const,
  ),
  {
    weight: 3,
    arbitrary: all(id, side, fc.record({ transitionId }), maybe('reason', anyReason)).map(
      (data) => ({ type: 'CorrectTransition', data }) as const,
    ),
  },
  fc
    .tuple(all(referralsAsked, id, side), maybe('taxonomie', fc.constant(taxonomieV1)))
    .map(([data, seen]) => ({ type: 'CorrectDoorverwijzing', data, seen }) as const),
  all(told, side, maybe('onBehalfOfPartner', fc.boolean())).map((data) => ({ type: 'GiveFeedback', data }) as const),
  all(told, side).map((data) => ({ type: 'CorrectFeedback', data }) as const),
  all(fc.record({ feedbackId: ids('feedback') }), side).map(
    (data) => ({ type: 'EnterFeedbackInError', data }) as const,
  ),
  contact.map((data) => ({ type: 'ContactPartner', data }) as const),
  contact.map((data) => ({ type: 'CorrectContact', data }) as const),
  all(fc.record({ contactId: ids('contact') }), side).map((data) => ({ type: 'EnterContactInError', data }) as const),
);

const sequences = steps(open, commands, 'systeem');

describe('doorverwijzing, whatever happens', () => {
  it('keeps its invariants', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const { history, state } = play(doorverwijzing, sequence);
        const told = breaches(history);
        expect(told.breaches).toEqual([]);
        expect(state.status).toBe(told.status);
      }),
      { numRuns: 300 },
    );
  });

  it('has contracts that agree, and comes to every event and every rejection', () => {
    expect(contractProblems(doorverwijzing)).toEqual([]);
    expect(coverageOf(doorverwijzing, sequences)).toEqual({ events: [], rejections: [] });
  });
});

/** What the events alone say: where it stands, and what should never have been. */
function breaches(history: readonly DoorverwijzingEvent[]) {
  const found: string[] = [];
  const rules = new Map<string, Transition>(Object.values(transitions).map((rule) => [rule.event, rule]));
  let status = 'none';
  for (const { type, data } of history) {
    if (status === 'entered-in-error') found.push(`${type} after it was entered in error`);
    if ((type === 'DoorverwijzingRequested') !== (status === 'none')) found.push(`${type} when it was ${status}`);
    if (type === 'DoorverwijzingRequested') status = 'requested';
    const rule = rules.get(type);
    if (!rule || !('by' in data)) continue;
    if (!rule.from.some((from) => from === status)) found.push(`${type} when it was ${status}`);
    if (data.onBehalfOfPartner && data.by !== 'requester') found.push(`${data.by} on the partner's behalf`);
    const alone = rule.by.includes(data.by) && !(rule.onBehalfOfPartner && data.onBehalfOfPartner);
    if (!alone && !(rule.onBehalfOfPartner && data.onBehalfOfPartner)) found.push(`${type} by ${data.by}, unmarked`);
    const code = 'reason' in data && type !== 'DoorverwijzingEnteredInError' ? data.reason : undefined;
    if (code === undefined ? rule.reasonRequired : !rule.reasons.some((fit) => fit === code)) {
      found.push(`${type} because ${code}`);
    }
    status = rule.to;
  }
  return { status, breaches: found };
}
