import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verwijzingCommands } from '../doorverwijzing/testing/verwijzing.arbitrary.ts';
import { openReferrals } from '../doorverwijzing/verwijzing.ts';
import { all, ids, maybe, mostly, steps } from '../kernel/testing/arbitrary.ts';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { play } from '../kernel/testing/play.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import { selfRelianceDomains } from '../vocabularies/zelfredzaamheid.ts';
import { goalOutcomes, referralsAfterClosing } from '../vocabularies/zorgtraject-closing.ts';
import { zorgtrajectBreaches } from './testing/zorgtraject.invariants.ts';
import { openDoelen } from './doel.ts';
import type { ZorgtrajectCommand } from './zorgtraject.decisions.ts';
import { zorgtraject } from './zorgtraject.slice.ts';
import type { Zorgtraject } from './zorgtraject.ts';

const words = fc.constantFrom('een woord', '');
const id = fc.constant({ zorgtrajectId: 'zorgtraject-1' });
const because = maybe('reason', words);
const guides = fc.constantFrom('toeleider-1', 'toeleider-2', 'toeleider-3');
const guideSeen = fc.record({
  toeleiderRollen: fc.constantFrom(
    ['toeleider'] as const,
    ['coach', 'loket'] as const,
    ['loket'] as const,
    [] as const,
  ),
});

const start = fc
  .tuple(
    all(
      id,
      because,
      fc.record({
        toeleiderId: mostly(fc.constant('toeleider-1'), guides),
        persoonId: fc.constant('persoon-1'),
        askerToken: fc.constant('token-1'),
        language: fc.constant('prs'),
      }),
      maybe('aanmeldingId', fc.constant('aanmelding-1')),
    ),
    guideSeen,
    mostly(fc.constant(true), fc.constant(false)),
  )
  .map(([data, seen, aanmeldingKnown]) => ({ type: 'StartIntake', data, seen: { ...seen, aanmeldingKnown } }) as const);

const doelId = ids('doel');
const doel = all(
  fc.record({ doelId, description: words }),
  maybe('theme', mostly(fc.constant('werk'), fc.constant('bestaat-niet'))),
  maybe('domain', fc.constant('sociaal-netwerk' as const)),
);
const taxonomie = fc.constant({ taxonomie: taxonomieV1 });
const doelEnd = fc.record({ doelId, outcome: fc.constantFrom(...goalOutcomes.map(({ code }) => code)) });

const scores = fc.array(
  fc.record({
    domain: fc.constantFrom(...selfRelianceDomains.map(({ code }) => code)),
    level: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(1, 3, 5) }, fc.constantFrom(0, 6, 2.5)),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<readonly { domain: 'justitie'; level: 1 }[]>;
const metingId = ids('meting');
const notitieId = ids('notitie');
const meting = fc.record({ metingId, scores });
const notitie = fc.record({ notitieId, text: words });

const afsluitingId = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5');
const overdrachtId = fc.constantFrom('o1', 'o2', 'o3', 'o4');

const close = all(
  id,
  maybe('note', words),
  fc.record({
    afsluitingId,
    reason: fc.constant('kan-alleen-verder' as const),
    doelen: fc.array(doelEnd, { maxLength: 2 }),
    referrals: fc.array(
      fc.record({
        doorverwijzingId: ids('doorverwijzing'),
        becomes: fc.constantFrom(...referralsAfterClosing.map(({ code }) => code)),
      }),
      { maxLength: 2 },
    ),
  }),
);

/** Often, somebody closes who sees what is open. */
function seeing(state: Zorgtraject, command: ZorgtrajectCommand): ZorgtrajectCommand {
  if (command.type !== 'CloseZorgtraject' || command.data.note !== 'een woord' || state.status === 'none')
    return command;
  const doelen = openDoelen(state.doelen).map((doelId) => ({ doelId, outcome: 'bereikt' as const }));
  const referrals = openReferrals(state.verwijzingen).map((doorverwijzingId) => {
    return { doorverwijzingId, becomes: 'loopt-verder' as const };
  });
  return { type: command.type, data: { ...command.data, doelen, referrals } };
}

const commands: fc.Arbitrary<ZorgtrajectCommand> = fc.oneof(
  start,
  all(id, because, fc.record({ language: fc.constant('pus') })).map(
    (data) => ({ type: 'CorrectIntake', data }) as const,
  ),
  fc
    .tuple(all(id, because, fc.record({ overdrachtId, toToeleiderId: guides })), guideSeen)
    .map(([data, seen]) => ({ type: 'HandOverZorgtraject', data, seen }) as const),
  { weight: 3, arbitrary: close.map((data) => ({ type: 'CloseZorgtraject', data }) as const) },
  { weight: 2, arbitrary: all(id, because).map((data) => ({ type: 'ReopenZorgtraject', data }) as const) },
  all(id, because, fc.record({ overdrachtId })).map((data) => ({ type: 'CorrectHandOver', data }) as const),
  all(id, maybe('note', words), fc.record({ afsluitingId, reason: fc.constant('verhuisd' as const) })).map(
    (data) => ({ type: 'CorrectZorgtrajectClosing', data }) as const,
  ),
  all(id, because).map((data) => ({ type: 'EnterZorgtrajectInError', data }) as const),
  all(fc.record({ doelId }), because).map((data) => ({ type: 'EnterDoelOutcomeInError', data }) as const),
  { weight: 3, arbitrary: fc.tuple(doel, taxonomie).map(([data, seen]) => ({ type: 'SetDoel', data, seen }) as const) },
  fc.tuple(doel, taxonomie).map(([data, seen]) => ({ type: 'CorrectDoel', data, seen }) as const),
  doelEnd.map((data) => ({ type: 'EndDoel', data }) as const),
  doelEnd.map((data) => ({ type: 'CorrectDoelOutcome', data }) as const),
  all(fc.record({ doelId }), because).map((data) => ({ type: 'EnterDoelInError', data }) as const),
  { weight: 3, arbitrary: meting.map((data) => ({ type: 'MeasureZelfredzaamheid', data }) as const) },
  meting.map((data) => ({ type: 'CorrectMeting', data }) as const),
  all(fc.record({ metingId }), because).map((data) => ({ type: 'EnterMetingInError', data }) as const),
  { weight: 2, arbitrary: notitie.map((data) => ({ type: 'AddNotitie', data }) as const) },
  notitie.map((data) => ({ type: 'CorrectNotitie', data }) as const),
  all(fc.record({ notitieId }), because).map((data) => ({ type: 'EnterNotitieInError', data }) as const),
  { weight: 9, arbitrary: verwijzingCommands },
);

const sequences = steps(start, commands);

describe('zorgtraject, whatever happens', () => {
  it('keeps its invariants', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        expect(zorgtrajectBreaches(play(zorgtraject, sequence, seeing).history)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has contracts that agree, and comes to every event and every rejection', () => {
    expect(contractProblems(zorgtraject)).toEqual([]);
    expect(coverageOf(zorgtraject, sequences, seeing)).toEqual({ events: [], rejections: [] });
  });
});
