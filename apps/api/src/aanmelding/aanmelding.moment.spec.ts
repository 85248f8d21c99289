import { describe, expect, it } from '@jest/globals';
import { aanmeldingMoment } from './aanmelding.moment.ts';

const on = (local: string) => ({ local, zone: 'Europe/Brussels', precision: 'day' }) as const;
const said = {
  aanmeldingId: 'a1',
  channel: 'brief',
  source: 'onthaal',
  dutchDifficult: 'ja',
  hasWork: 'nee',
  hasChildren: 'ja',
  language: 'ara',
} as const;
const registered = {
  type: 'AanmeldingRegistered',
  data: { ...said, anonymous: true },
  happenedAt: on('2025-12-31'),
} as const;

function after(...events: readonly Parameters<typeof aanmeldingMoment.evolve>[1][]) {
  return events.reduce(aanmeldingMoment.evolve, aanmeldingMoment.initialState);
}

describe('the moment at which an aanmelding came in', () => {
  it('is that of its registration, whatever happens to it later', () => {
    expect(after()).toBeUndefined();
    const later = { type: 'AanmeldingReopened', data: { aanmeldingId: 'a1' }, happenedAt: on('2026-03-01') } as const;
    expect(after(registered, later)).toEqual(on('2025-12-31'));
  });

  it('is what the last correction says, where that can still be read', () => {
    const corrected = (correctedHappenedAt?: ReturnType<typeof on>) =>
      ({
        type: 'AanmeldingCorrected',
        data: { ...said, correctedHappenedAt },
        happenedAt: on('2026-02-02'),
      }) as const;
    expect(after(registered, corrected(on('2024-06-01')))).toEqual(on('2024-06-01'));
    expect(after(registered, corrected())).toEqual(on('2025-12-31'));
  });
});
