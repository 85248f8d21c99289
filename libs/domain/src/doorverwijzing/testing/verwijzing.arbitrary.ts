import fc from 'fast-check';
import { all, ids, maybe, mostly } from '../../kernel/testing/arbitrary.ts';
import { referralModes, referralStates } from '../../vocabularies/doorverwijzing-state.ts';
import { referralUrgencies } from '../../vocabularies/doorverwijzing-urgentie.ts';
import { taxonomieV1 } from '../../vocabularies/taxonomie-v1.ts';
import { visitOutcomes } from '../../vocabularies/visit-outcome.ts';
import { isOutcome } from '../transitions.ts';
import type { ReferralAsked } from '../verwijzing.events.ts';
import type { VerwijzingCommand } from '../verwijzing.commands.ts';

export const doorverwijzingIds = ids('doorverwijzing');
const bezoekIds = ids('bezoek');
const words = fc.constantFrom('een woord', '');

/** What is asked of a partner; now and then with a theme that is not there, or a last day that is over. */
export const referralsAsked: fc.Arbitrary<ReferralAsked> = all(
  fc.record({ mode: fc.constantFrom(...referralModes.map(({ code }) => code)) }),
  maybe(
    'themes',
    mostly(fc.constantFrom(['wonen'], ['werk', 'wonen']), fc.constantFrom(['bestaat-niet'], ['werk', 'werk'])),
  ),
  maybe('service', words),
  maybe('urgency', fc.constantFrom(...referralUrgencies.map(({ code }) => code))),
  maybe('expiresOn', mostly(fc.constantFrom('2016-02-01', '2016-12-31'), fc.constant('2016-01-03'))),
  maybe('toldToClient', words),
  maybe('question', words),
);

const partner = fc.record({ partnerKnown: mostly(fc.constant(true), fc.constant(false)) });

const visits = all(
  fc.record({
    bezoekId: bezoekIds,
    durationMinutes: mostly(fc.constantFrom(1, 45, 1440), fc.constantFrom(0, 1441, 1.5)),
    outcome: fc.constantFrom(...visitOutcomes.map(({ code }) => code)),
  }),
  maybe('organisatieId', fc.constant('organisatie-1')),
  maybe('place', words),
  maybe('withWhom', words),
  maybe('note', words),
  maybe('askerToken', fc.constant('token-1')),
);

const refer = fc
  .tuple(
    all(
      referralsAsked,
      fc.record({ doorverwijzingId: doorverwijzingIds, organisatieId: fc.constant('organisatie-1') }),
      maybe('previousDoorverwijzingId', fc.constant('doorverwijzing-0')),
    ),
    all(
      partner,
      fc.record({ taxonomie: fc.constant(taxonomieV1), previousKnown: mostly(fc.constant(true), fc.constant(false)) }),
    ),
  )
  .map(([data, seen]) => ({ type: 'Refer', data, seen }) as const);

/** Referrals and visits from an aanmelding, a hulpvraag or a zorgtraject. */
export const verwijzingCommands: fc.Arbitrary<VerwijzingCommand> = fc.oneof(
  { weight: 2, arbitrary: refer },
  fc
    .record({
      doorverwijzingId: doorverwijzingIds,
      state: fc.constantFrom(...referralStates.map(({ code }) => code).filter(isOutcome)),
    })
    .map((data) => ({ type: 'NoteReferralOutcome', data }) as const),
  fc.tuple(visits, partner).map(([data, seen]) => ({ type: 'RecordVisit', data, seen }) as const),
  fc.tuple(visits, partner).map(([data, seen]) => ({ type: 'CorrectVisit', data, seen }) as const),
  all(fc.record({ bezoekId: bezoekIds }), maybe('reason', words)).map(
    (data) => ({ type: 'EnterVisitInError', data }) as const,
  ),
);
