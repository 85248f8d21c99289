import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verwijzingCommands } from '../doorverwijzing/testing/verwijzing.arbitrary.ts';
import { verwijzingBreaches } from '../doorverwijzing/testing/verwijzing.invariants.ts';
import { all, maybe, steps } from '../kernel/testing/arbitrary.ts';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { play } from '../kernel/testing/play.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { HulpvraagCommand } from './hulpvraag.decisions.ts';
import type { HulpvraagEvent } from './hulpvraag.events.ts';
import { hulpvraag } from './hulpvraag.slice.ts';

const hulpvraagId = 'hulpvraag-1';
const themes = fc.uniqueArray(fc.constantFrom('wonen', 'werk', 'gezondheid'), { minLength: 1, maxLength: 3 });
const oddThemes = fc.constantFrom(['bestaat-niet'], ['wonen', 'wonen']);
const chosen = fc.oneof({ weight: 5, arbitrary: themes }, oddThemes).map((codes) => codes.map((theme) => ({ theme })));

const wijken = fc.constantFrom(undefined, 'Overleie', 'Marke');
const bodies = fc.tuple(chosen, wijken).map(([choice, wijk]) => ({
  ...(wijk !== undefined && { wijk }),
  hulpvraagId,
  themes: choice,
  actions: [{ action: 'doorverwijzen' as const }],
  language: 'ara',
  whoAsks: 'vrouw' as const,
  statuut: 'nieuwkomer' as const,
  nationality: 'SY',
  note: 'een woord',
}));
const seen = { taxonomie: taxonomieV1, wijken: ['Overleie'] };

const register = fc
  .tuple(
    all(
      bodies,
      maybe('persoonId', fc.constant('persoon-1')),
      maybe('zorgtrajectId', fc.constant('zorgtraject-1')),
      maybe('aanmeldingId', fc.constant('aanmelding-1')),
    ),
    fc.record({ zorgtrajectOpen: fc.boolean(), zorgtrajectOfAsker: fc.boolean(), aanmeldingKnown: fc.boolean() }),
  )
  .map(([data, of]) => ({ type: 'RegisterHulpvraag', data, seen: { ...seen, ...of } }) as const);

const commands: fc.Arbitrary<HulpvraagCommand> = fc.oneof(
  register,
  bodies.map((data) => ({ type: 'CorrectHulpvraag', data, seen }) as const),
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        chosen,
        fc.constantFrom('v1', 'v2'),
        fc.constantFrom('ClarifyHulpvraag', 'ClarifyHulpvraag', 'CorrectVerheldering'),
      )
      .map(([themes, verhelderingId, type]) => {
        return { type, data: { hulpvraagId, verhelderingId, themes }, seen };
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('v1', 'v2'), maybe('reason', fc.constant('een woord')))
      .map(([verhelderingId, why]) => {
        return { type: 'EnterVerhelderingInError', data: { hulpvraagId, verhelderingId, ...why } } as const;
      }),
  },
  fc.constant({
    type: 'LinkHulpvraag',
    data: { hulpvraagId, persoonId: 'persoon-1', askerToken: 'token-1' },
  } as const),
  fc.constant({ type: 'UnlinkHulpvraag', data: { hulpvraagId, reason: 'verkeerde-persoon' } } as const),
  maybe('reason', fc.constant('een woord')).map(
    (why) => ({ type: 'EnterHulpvraagInError', data: { hulpvraagId, ...why } }) as const,
  ),
  { weight: 8, arbitrary: verwijzingCommands },
);

const sequences = steps(register, commands);

describe('hulpvraag, whatever happens', () => {
  it('keeps its invariants', () => {
    fc.assert(fc.property(sequences, (sequence) => expect(breaches(play(hulpvraag, sequence).history)).toEqual([])));
  });

  it('has contracts that agree, and comes to every event and every rejection', () => {
    expect(contractProblems(hulpvraag)).toEqual([]);
    expect(coverageOf(hulpvraag, sequences)).toEqual({ events: [], rejections: [] });
  });
});

/** Linked once at most; after an error nothing but what came before is put right. */
function breaches(history: readonly HulpvraagEvent[]): string[] {
  const types = history.map((event) => event.type);
  const inError = types.indexOf('HulpvraagEnteredInError');
  const after = inError === -1 ? [] : types.slice(inError + 1);
  const late = ['BezoekCorrected', 'BezoekEnteredInError', 'ReferralOutcomeNoted'];
  const first = history[0];
  let persons = first?.type === 'HulpvraagRegistered' && first.data.persoonId !== undefined ? 1 : 0;
  let most = persons;
  for (const type of types) {
    if (type === 'HulpvraagLinked') most = Math.max(most, (persons += 1));
    if (type === 'HulpvraagUnlinked') persons -= 1;
  }
  return [
    ...(types.lastIndexOf('HulpvraagRegistered') > 0 ? ['registered twice'] : []),
    ...(first && first.type !== 'HulpvraagRegistered' ? ['something came before it was registered'] : []),
    ...(most > 1 ? ['linked to a second person'] : []),
    ...(persons < 0 ? ['unlinked from nobody'] : []),
    ...after.filter((type) => !late.includes(type)).map((type) => `${type} after it was entered in error`),
    ...verwijzingBreaches(history as Parameters<typeof verwijzingBreaches>[0]),
  ];
}
