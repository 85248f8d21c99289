import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import type { HulpvraagEvent } from '#domain/hulpvraag/hulpvraag.events';
import type { Projection } from '#read-models/projection';
import { liveAndRebuilt } from '#read-models/testing/forgetting';
import { keyOf } from '#read-models/testing/projected-history';
import { hulpvraagFeiten } from '../hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from './hulpvragen.ts';

const words = fc.option(fc.constantFrom('mag ik blijven?', 'de huur', 'een brief'), { nil: undefined });
const themes = fc.constantFrom([{ theme: 'wonen' }], [{ theme: 'werk', subtheme: 'zoekt-werk' }, { theme: 'wonen' }]);
const recorded = fc.record({ themes, question: words, note: words }).map((told) => ({
  ...told,
  hulpvraagId: 'h',
  taxonomieVersion: 1,
  actions: [{ action: 'mailen' as const }],
  language: 'ara',
  whoAsks: 'man' as const,
  statuut: 'oudkomer' as const,
  nationality: 'SYR',
}));
const link = fc.option(fc.constantFrom('persoon-1', 'persoon-2'), { nil: undefined });
const correctedHappenedAt = { local: '2016-04-02T10:00', zone: 'Europe/Brussels', precision: 'instant' } as const;

const events = fc.oneof(
  fc.record({
    type: fc.constant('HulpvraagRegistered'),
    data: recorded.chain((told) => link.map((persoonId) => ({ ...told, persoonId, anonymous: !persoonId }))),
  }),
  fc.record({
    type: fc.constant('HulpvraagCorrected'),
    data: recorded.map((told) => ({ ...told, correctedHappenedAt })),
  }),
  fc.record({
    type: fc.constant('HulpvraagClarified'),
    data: fc
      .record({ clarifiedThemes: themes, clarifiedQuestion: words })
      .map((told) => ({ hulpvraagId: 'h', taxonomieVersion: 2, ...told })),
  }),
  fc.constant({ type: 'HulpvraagLinked', data: { hulpvraagId: 'h', persoonId: 'persoon-3', askerToken: 't' } }),
  fc.constant({ type: 'HulpvraagUnlinked', data: { hulpvraagId: 'h', reason: 'verkeerde-persoon' } }),
  fc.record({ type: fc.constant('HulpvraagEnteredInError'), data: fc.record({ reason: words }) }),
  fc.constant({ type: 'ReferralOutcomeNoted', data: { doorverwijzingId: 'd', state: 'completed' } }),
) as fc.Arbitrary<HulpvraagEvent>;

const streams = ['hulpvraag-a', 'hulpvraag-b'];
const keys = [
  ...streams.flatMap((stream) => [keyOf(stream, 'free-text'), keyOf(stream, 'link')]),
  keyOf('', 'statistics'),
];

const forgotten = fc
  .record({
    history: fc.array(fc.record({ stream: fc.constantFrom(...streams), event: events }), { maxLength: 12 }),
    after: fc.nat(12),
    destroyed: fc.subarray(keys, { minLength: 1 }).map((some) => new Set(some)),
    batch: fc.integer({ min: 1, max: 5 }),
  })
  .map((one) => ({ ...one, contracts: hulpvraagContracts }));

describe.each<[string, Projection]>([
  ['hulpvragen', hulpvragen],
  ['hulpvraag-feiten', hulpvraagFeiten],
])('%s', (_, projection) => {
  it('forget as if it had never been told, whatever is forgotten when', () => {
    fc.assert(
      fc.property(forgotten, (one) => {
        const { live, rebuilt } = liveAndRebuilt(projection, one);
        expect(live).toEqual(rebuilt);
      }),
      { numRuns: 500 },
    );
  });
});
