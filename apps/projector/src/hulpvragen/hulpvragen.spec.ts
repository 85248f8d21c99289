import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { HulpvraagCommand } from '#domain/hulpvraag/hulpvraag.decisions';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { HulpvraagRow } from '#read-models/hulpvragen/hulpvraag-row';
import { aHulpvraag } from '../runner/testing/hulpvragen.ts';
import { Wired } from '../runner/testing/wired.ts';
import { tenant } from '../runner/testing/runner-stack.ts';
import type { RunOptions } from '../runner/testing/runner-stack.ts';
import { hulpvragen } from './hulpvragen.ts';

describe('hulpvragen', () => {
  let wired: Wired<HulpvraagRow>;
  beforeAll(async () => {
    wired = await Wired.start(hulpvragen, HulpvraagRow);
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
  const row = async (id: string) => (await wired.rows(id))[0];

  it('HulpvraagRegistered: is listed, in its town, with what was asked', async () => {
    const { id } = await registered({ question: 'mag ik hier blijven?', place: 'op-straat', wijk: 'Overleie' });
    expect(await row(id)).toMatchObject({
      tenant,
      status: 'registered',
      anonymous: true,
      revision: 0,
      day: '2026-03-28',
      registeredBy: 'medewerker-1',
      place: 'op-straat',
      wijk: 'Overleie',
      themes: [{ theme: 'wonen' }],
      clarifiedThemes: null,
      personal: { 'free-text': { f: { question: 'mag ik hier blijven?' } } },
    });
  });

  it('HulpvraagCorrected: says it all again, its day too; a note that is left out is gone, the clarified question stays', async () => {
    const { id, seen, tell } = await registered({ question: 'huur', note: 'fout' });
    const themes = [{ theme: 'werk' }];
    await tell({
      type: 'ClarifyHulpvraag',
      data: { hulpvraagId: id, verhelderingId: 'v1', themes, question: 'werk, eigenlijk' },
      seen,
    });
    const { data } = aHulpvraag({ hulpvraagId: id, question: 'de huur', place: 'stadhuis' });
    const happenedAt = { local: '2026-04-01T09:30', zone: 'Europe/Brussels', precision: 'instant' } as const;
    await tell({ type: 'CorrectHulpvraag', data, seen }, { happenedAt });
    const now = await row(id);
    expect(now).toMatchObject({
      day: '2026-04-01',
      place: 'stadhuis',
      revision: 2,
      clarifiedThemes: themes,
      happenedAt,
    });
    expect(now?.personal['free-text']?.f).toEqual({
      question: 'de huur',
      verhelderingen: { v1: { clarifiedQuestion: 'werk, eigenlijk' } },
    });
  });

  it('VerhelderingCorrected, VerhelderingEnteredInError: what was understood before holds again', async () => {
    const { id, seen, tell } = await registered();
    const clarify = (type: 'ClarifyHulpvraag' | 'CorrectVerheldering', verhelderingId: string, theme: string) =>
      tell({ type, data: { hulpvraagId: id, verhelderingId, themes: [{ theme }] }, seen });
    await clarify('ClarifyHulpvraag', 'v1', 'werk');
    await clarify('CorrectVerheldering', 'v1', 'gezondheid');
    await clarify('ClarifyHulpvraag', 'v2', 'mobiliteit');
    expect(await row(id)).toMatchObject({ clarifiedThemes: [{ theme: 'mobiliteit' }] });
    await tell({ type: 'EnterVerhelderingInError', data: { hulpvraagId: id, verhelderingId: 'v2' } });
    expect(await row(id)).toMatchObject({
      clarifiedThemes: [{ theme: 'gezondheid' }],
      verhelderingen: [{ enteredInError: false }, { enteredInError: true }],
    });
    await tell({ type: 'EnterVerhelderingInError', data: { hulpvraagId: id, verhelderingId: 'v1' } });
    expect(await row(id)).toMatchObject({ clarifiedThemes: null, clarifiedTaxonomieVersion: null });
  });

  it('HulpvraagClarified: keeps what was asked beside what was behind it', async () => {
    const { id, seen, tell } = await registered();
    await tell({
      type: 'ClarifyHulpvraag',
      data: { hulpvraagId: id, verhelderingId: 'v1', themes: [{ theme: 'werk' }] },
      seen,
    });
    expect(await row(id)).toMatchObject({ themes: [{ theme: 'wonen' }], clarifiedThemes: [{ theme: 'werk' }] });
  });

  it('HulpvraagLinked: has a person from then on', async () => {
    const { id, tell } = await registered();
    const persoonId = randomUUID();
    await tell({ type: 'LinkHulpvraag', data: { hulpvraagId: id, persoonId, askerToken: randomUUID() } });
    expect(await row(id)).toMatchObject({ anonymous: false, personal: { link: { f: { persoonId } } } });
  });

  it('HulpvraagUnlinked: is nobody’s, and can be another’s', async () => {
    const [persoonId, other, askerToken] = [randomUUID(), randomUUID(), randomUUID()];
    const { id, tell } = await registered({ persoonId, askerToken });
    await tell({ type: 'UnlinkHulpvraag', data: { hulpvraagId: id, reason: 'verkeerde-persoon' } });
    const unlinked = await row(id);
    expect(unlinked).toMatchObject({ anonymous: true });
    expect(unlinked?.personal.link).toBeUndefined();
    await tell({ type: 'LinkHulpvraag', data: { hulpvraagId: id, persoonId: other, askerToken } });
    expect(await row(id)).toMatchObject({ anonymous: false, personal: { link: { f: { persoonId: other } } } });
  });

  it('HulpvraagEnteredInError: stays, marked', async () => {
    const { id, tell } = await registered();
    await tell({ type: 'EnterHulpvraagInError', data: { hulpvraagId: id, reason: 'dubbel' } });
    expect(await row(id)).toMatchObject({ status: 'entered-in-error', revision: 1 });
  });
});
