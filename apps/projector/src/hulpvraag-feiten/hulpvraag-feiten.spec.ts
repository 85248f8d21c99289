import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { HulpvraagCommand } from '#domain/hulpvraag/hulpvraag.decisions';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { HulpvraagFeit } from '#read-models/hulpvraag-feiten/hulpvraag-feit';
import { aHulpvraag } from '../runner/testing/hulpvragen.ts';
import type { RunOptions } from '../runner/testing/runner-stack.ts';
import { Wired } from '../runner/testing/wired.ts';
import { hulpvraagFeiten } from './hulpvraag-feiten.ts';

describe('hulpvraag-feiten', () => {
  let wired: Wired<HulpvraagFeit>;
  beforeAll(async () => {
    wired = await Wired.start(hulpvraagFeiten, HulpvraagFeit);
  });
  afterEach(() => wired.expectTheSameAgain());
  afterAll(() => wired.stop());

  const registered = async (data: Parameters<typeof aHulpvraag>[0] = {}) => {
    const command = aHulpvraag(data);
    const { hulpvraagId: id } = command.data;
    await wired.tell(hulpvraag, id, command);
    const tell = (next: HulpvraagCommand, options?: RunOptions) => wired.tell(hulpvraag, id, next, options);
    return { id, seen: command.seen, tell };
  };

  it('HulpvraagRegistered: a fact from its ordinal on, without a word about anybody', async () => {
    const askerToken = randomUUID();
    const { id } = await registered({
      question: 'van Amina',
      persoonId: 'Amina',
      askerToken,
      themes: [{ theme: 'werk', subtheme: 'zoekt-werk' }, { theme: 'wonen' }],
      actions: [{ action: 'doorverwijzen', by: 'samen' }, { action: 'mailen' }],
    });
    const [feit, ...others] = await wired.rows(id);
    expect(others).toEqual([]);
    expect(feit).toMatchObject({
      toOrdinal: null,
      day: '2026-03-28',
      month: '2026-03',
      mainTheme: 'werk',
      mainSubtheme: 'zoekt-werk',
      mainAction: 'doorverwijzen',
      actions: ['doorverwijzen', 'mailen'],
      actionDoers: ['samen', null],
      askerTokens: [askerToken],
    });
    expect(JSON.stringify(feit)).not.toContain('Amina');
  });

  it('HulpvraagCorrected: ends the fact and begins another, on the corrected day', async () => {
    const { id, seen, tell } = await registered();
    const { data } = aHulpvraag({ hulpvraagId: id, statuut: 'oudkomer' });
    const happenedAt = { local: '2026-02-27', zone: 'Europe/Brussels', precision: 'day' } as const;
    await tell({ type: 'CorrectHulpvraag', data, seen }, { happenedAt });
    const [before, after] = await wired.rows(id);
    expect(before).toMatchObject({ month: '2026-03', statuut: 'nieuwkomer', toOrdinal: after?.fromOrdinal });
    expect(after).toMatchObject({ month: '2026-02', day: '2026-02-27', statuut: 'oudkomer', toOrdinal: null });
  });

  it('HulpvraagClarified: what was asked still counts as asked', async () => {
    const { id, seen, tell } = await registered();
    await tell({
      type: 'ClarifyHulpvraag',
      data: { hulpvraagId: id, verhelderingId: 'v1', themes: [{ theme: 'werk' }] },
      seen,
    });
    expect((await wired.rows(id))[1]).toMatchObject({ mainTheme: 'wonen', clarifiedThemes: [{ theme: 'werk' }] });
  });

  it('VerhelderingCorrected, VerhelderingEnteredInError: each its own fact, and in the end nothing was clarified', async () => {
    const { id, seen, tell } = await registered();
    const data = { hulpvraagId: id, verhelderingId: 'v1', themes: [{ theme: 'werk' }] };
    await tell({ type: 'ClarifyHulpvraag', data, seen });
    await tell({ type: 'CorrectVerheldering', data: { ...data, themes: [{ theme: 'wonen' }] }, seen });
    await tell({ type: 'EnterVerhelderingInError', data: { hulpvraagId: id, verhelderingId: 'v1' } });
    expect((await wired.rows(id)).map((feit) => feit.clarifiedThemes)).toEqual([
      null,
      [{ theme: 'werk' }],
      [{ theme: 'wonen' }],
      null,
    ]);
  });

  it('HulpvraagLinked: one asker more', async () => {
    const { id, tell } = await registered();
    const askerToken = randomUUID();
    await tell({ type: 'LinkHulpvraag', data: { hulpvraagId: id, persoonId: randomUUID(), askerToken } });
    expect((await wired.rows(id)).map((feit) => feit.askerTokens)).toEqual([[], [askerToken]]);
  });

  it('HulpvraagUnlinked: one asker less', async () => {
    const { id, tell } = await registered({ persoonId: randomUUID(), askerToken: randomUUID() });
    await tell({ type: 'UnlinkHulpvraag', data: { hulpvraagId: id, reason: 'verkeerde-persoon' } });
    expect((await wired.rows(id)).map((feit) => feit.askerTokens.length)).toEqual([1, 0]);
  });

  it('HulpvraagCorrected without a token: the asker counts on within the year, and never in two', async () => {
    const askerToken = randomUUID();
    const { id, seen, tell } = await registered({ persoonId: randomUUID(), askerToken });
    const { data } = aHulpvraag({ hulpvraagId: id });
    for (const local of ['2026-02-27', '2025-02-27']) {
      const happenedAt = { local, zone: 'Europe/Brussels', precision: 'day' } as const;
      await tell({ type: 'CorrectHulpvraag', data, seen }, { happenedAt });
    }
    expect((await wired.rows(id)).map((feit) => feit.askerTokens)).toEqual([[askerToken], [askerToken], []]);
  });

  it('HulpvraagEnteredInError: counted until then', async () => {
    const { id, tell } = await registered();
    await tell({ type: 'EnterHulpvraagInError', data: { hulpvraagId: id } });
    expect((await wired.rows(id)).map((feit) => feit.status)).toEqual(['registered', 'entered-in-error']);
  });
});
