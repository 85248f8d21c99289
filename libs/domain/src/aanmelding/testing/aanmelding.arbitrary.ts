import fc from 'fast-check';
import { verwijzingCommands } from '../../doorverwijzing/testing/verwijzing.arbitrary.ts';
import type { DecisionContext } from '../../kernel/slice.ts';
import { all, maybe, steps } from '../../kernel/testing/arbitrary.ts';
import type { Step } from '../../kernel/testing/play.ts';
import {
  aanmeldingCloseReasons,
  aanmeldingReturnReasons,
  sourceMessages,
} from '../../vocabularies/aanmelding-closing.ts';
import { benaderingsstrategieen, strategieReasons } from '../../vocabularies/benaderingsstrategie.ts';
import { codesOf } from '../../vocabularies/code-list.ts';
import { yesNoValues } from '../../vocabularies/indicators.ts';
import type { AanmeldingCommand } from '../aanmelding.commands.ts';
import { aanmeldingId } from './aanmelding.fixtures.ts';
import { attemptOrConversation } from './onthaalgesprek.arbitrary.ts';

const of = { aanmeldingId };
const person = { persoonId: 'persoon-1', askerToken: 'token-1' };
const words = fc.constantFrom('een woord', '');
const yesNo = fc.constantFrom(...codesOf(yesNoValues));
const language = fc.constantFrom('ary', 'bnt', 'nld', 'onbekend');

const bodies = all(
  fc.record({ hasWork: yesNo, hasChildren: yesNo, language }),
  maybe('arrivedAt', fc.constantFrom('2016-01-03', '2016-03-28', '2016-03-30')),
  maybe('note', words),
).map((body) => ({
  ...of,
  channel: 'permanentie' as const,
  source: 'school' as const,
  dutchDifficult: 'ja' as const,
  ...body,
}));

const register = fc
  .tuple(bodies, fc.option(fc.constant(person), { nil: {} }))
  .map(([data, of]) => ({ type: 'RegisterAanmelding', data: { ...data, ...of } }) as const);

const assign = fc
  .record({
    data: fc.record({
      aanmeldingId: fc.constant(aanmeldingId),
      toeleiderId: fc.constantFrom('toeleider-1', 'toeleider-2'),
      withInterpreter: fc.boolean(),
    }),
    seen: all(
      fc.record({
        toeleiderRollen: fc.constantFrom([], ['toeleider' as const], ['coach' as const], ['analist' as const]),
        languages: fc.constantFrom(['nld'], ['ary', 'nld']),
        caseload: fc.constantFrom(3, 20),
      }),
      maybe('caseloadLimit', fc.constant(20)),
    ),
  })
  .map((said) => ({ type: 'AssignAanmelding', ...said }) as const);

const course: fc.Arbitrary<AanmeldingCommand> = fc.oneof(
  register,
  bodies.map((data) => ({ type: 'CorrectAanmelding', data }) as const),
  { weight: 2, arbitrary: fc.constant({ type: 'LinkAanmelding', data: { ...of, ...person } } as const) },
  fc.constant({ type: 'UnlinkAanmelding', data: { ...of, reason: 'niet-zeker' } } as const),
  { weight: 3, arbitrary: assign },
  maybe('note', words).map((data) => ({ type: 'PutOnWachtlijst', data: { ...of, ...data } }) as const),
  {
    weight: 4,
    arbitrary: fc
      .record({
        strategy: fc.constantFrom(...codesOf(benaderingsstrategieen)),
        reasons: fc.array(fc.constantFrom(...codesOf(strategieReasons)), { maxLength: 3 }),
      })
      .chain((data) =>
        fc
          .tuple(
            fc.constantFrom('ChooseBenaderingsstrategie', 'CorrectBenaderingsstrategie'),
            fc.constantFrom('strategie-1', 'strategie-2'),
          )
          .map(([type, strategieId]) => ({ type, data: { ...of, strategieId, ...data } })),
      ),
  },
  all(fc.record({ strategieId: fc.constantFrom('strategie-1', 'strategie-2') }), maybe('reason', words)).map(
    (data) => ({ type: 'EnterBenaderingsstrategieInError', data: { ...of, ...data } }) as const,
  ),
  all(fc.record({ word: fc.constantFrom(...codesOf(sourceMessages)) }), maybe('note', words)).map(
    (data) => ({ type: 'TellSource', data: { ...of, ...data } }) as const,
  ),
);

const afsluitingId = fc.constantFrom('afsluiting-1', 'afsluiting-2');

const ends: fc.Arbitrary<AanmeldingCommand> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('ReturnAanmelding', 'CorrectAanmeldingReturn'),
      all(
        fc.record({
          reason: fc.constantFrom(...codesOf(aanmeldingReturnReasons)),
          afsluitingId: fc.constant('afsluiting-3'),
        }),
        maybe('note', words),
      ),
    )
    .map(([type, data]) => ({ type, data: { ...of, ...data } })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.constant('onbereikbaar' as const), fc.constantFrom(...codesOf(aanmeldingCloseReasons))),
        fc.constantFrom(2, 3),
        fc.constantFrom('CloseAanmelding', 'CorrectAanmeldingClosing'),
        all(fc.record({ afsluitingId }), maybe('note', words)),
      )
      .map(([reason, minimumAttempts, type, data]) => {
        return { type, data: { ...of, ...data, reason }, seen: { minimumAttempts } };
      }),
  },
  { weight: 4, arbitrary: fc.constant({ type: 'ReopenAanmelding', data: of } as const) },
);

/** Everything that can be asked of an aanmelding, in any order, by a coach too. */
export const aanmeldingSteps: fc.Arbitrary<Step<AanmeldingCommand>[]> = fc
  .tuple(
    steps<AanmeldingCommand>(
      register,
      fc.oneof(
        { weight: 24, arbitrary: attemptOrConversation },
        { weight: 10, arbitrary: course },
        { weight: 6, arbitrary: ends },
        { weight: 20, arbitrary: verwijzingCommands },
        { weight: 1, arbitrary: fc.constant({ type: 'EnterAanmeldingInError', data: of } as const) },
      ),
    ),
    fc.boolean(),
  )
  .map(([sequence, byCoach]) => (byCoach ? sequence.map(asCoach) : sequence));

function asCoach({ command, context }: Step<AanmeldingCommand>): {
  command: AanmeldingCommand;
  context: DecisionContext;
} {
  return { command, context: context.rol === 'toeleider' ? { ...context, rol: 'coach' } : context };
}
