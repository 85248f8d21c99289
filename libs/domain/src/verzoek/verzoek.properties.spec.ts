import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf } from '../vocabularies/code-list.ts';
import { erasureGrounds } from '../vocabularies/erasure-ground.ts';
import { contexts } from '../kernel/testing/arbitrary.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { play } from '../kernel/testing/play.ts';
import type { VerzoekCommand } from './verzoek.decisions.ts';
import { verzoek } from './verzoek.slice.ts';

const verzoekId = 'verzoek-1';
const command: fc.Arbitrary<VerzoekCommand> = fc.oneof(
  fc
    .record({
      persoonId: fc.constantFrom('p1', 'p2'),
      ground: fc.constantFrom(...codesOf(erasureGrounds)),
      known: fc.boolean(),
    })
    .map(({ known, ...data }) => ({
      type: 'RequestErasure' as const,
      data: { ...data, verzoekId },
      seen: { persoonRegistered: known },
    })),
  fc.constant({ type: 'ConfirmKeysDestroyed' as const, data: { verzoekId } }),
);
const steps = fc.array(fc.record({ command, context: contexts }), { maxLength: 12, size: 'max' });

describe('a verzoek, whatever is asked', () => {
  it('is asked once and done once, for the same person, on the same ground, of the same requester', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { history } = play(verzoek, steps);
        const types = history.map(({ type }) => type);
        expect([[], ['ErasureRequested'], ['ErasureRequested', 'KeysDestroyed']]).toContainEqual(types);
        expect(new Set(history.map(({ data }) => JSON.stringify(Object.entries(data).toSorted()))).size).toBe(
          Math.min(history.length, 1),
        );
      }),
    );
  });

  it('comes to every event and every rejection', () => {
    expect(coverageOf(verzoek, steps)).toEqual({ events: [], rejections: [] });
  });
});
