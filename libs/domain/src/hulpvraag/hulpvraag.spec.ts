import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { CorrectHulpvraag, HulpvraagCommand } from './hulpvraag.decisions.ts';
import type { HulpvraagEvent } from './hulpvraag.events.ts';
import { hulpvraag } from './hulpvraag.slice.ts';

const body = {
  hulpvraagId: 'h1',
  themes: [{ theme: 'wonen', subtheme: 'huursubsidie' }, { theme: 'werk' }],
  actions: [{ action: 'telefoneren' as const }],
  language: 'ckb',
  whoAsks: 'man' as const,
  statuut: 'nieuwkomer' as const,
  nationality: 'IQ',
  question: 'Een brief van de huisbaas',
};
const seen = { taxonomie: taxonomieV1 };
type HulpvraagSeen = CorrectHulpvraag['seen'];
const recorded = { ...body, taxonomieVersion: 1 };
const anonymous: HulpvraagEvent = { type: 'HulpvraagRegistered', data: { ...recorded, anonymous: true } };
const inError: HulpvraagEvent = { type: 'HulpvraagEnteredInError', data: { hulpvraagId: 'h1' } };
const referred: HulpvraagEvent = {
  type: 'Referred',
  data: { doorverwijzingId: 'd1', organisatieId: 'caw', mode: 'actief' },
};

const when = (history: readonly HulpvraagEvent[], command: HulpvraagCommand, context = aContext()) =>
  decideAfter(hulpvraag, history, command, context);
const refused = (history: readonly HulpvraagEvent[], command: HulpvraagCommand, context = aContext()) =>
  refusalAfter(hulpvraag, history, command, context);

describe('registering a hulpvraag', () => {
  it('keeps the version of the taxonomy, and whether somebody is known', () => {
    expect(when([], { type: 'RegisterHulpvraag', data: body, seen })).toEqual([anonymous]);
    const about = { ...body, persoonId: 'p1', askerToken: 't1' };
    expect(when([], { type: 'RegisterHulpvraag', data: about, seen })).toMatchObject([
      { data: { anonymous: false, persoonId: 'p1', askerToken: 't1' } },
    ]);
  });

  it('happens once', () => {
    expect(refused([anonymous], { type: 'RegisterHulpvraag', data: body, seen })).toBe('already-recorded');
  });

  it('asks for themes of the town, each once, and for a zorgtraject that is open', () => {
    const register = (over: object, open?: boolean) =>
      refused([], {
        type: 'RegisterHulpvraag',
        data: { ...body, ...over },
        seen: { ...seen, ...(open !== undefined && { zorgtrajectOpen: open }) },
      });
    expect(register({ themes: [{ theme: 'werk', subtheme: 'huursubsidie' }] })).toBe('theme-unknown');
    expect(register({ themes: [{ theme: 'werk' }, { theme: 'werk' }] })).toBe('theme-twice');
    expect(register({ zorgtrajectId: 'z1' })).toBe('zorgtraject-not-open');
    expect(register({ zorgtrajectId: 'z1' }, false)).toBe('zorgtraject-not-open');
    const ofAnother = { ...seen, zorgtrajectOpen: true, zorgtrajectOfAsker: false };
    const data = { ...body, zorgtrajectId: 'z1', persoonId: 'p1', askerToken: 't1' };
    expect(refused([], { type: 'RegisterHulpvraag', data, seen: ofAnother })).toBe('zorgtraject-of-somebody-else');
  });

  it('may be typed in later, not before it happened', () => {
    const at = (local: string) => aContext({ happenedAt: { local, zone: 'Europe/Brussels', precision: 'instant' } });
    const command = { type: 'RegisterHulpvraag', data: body, seen } as const;
    expect(when([], command, at('2016-01-04T09:00'))).toHaveLength(1);
    expect(when([], command, at('2016-03-28T16:04'))).toHaveLength(1);
    expect(refused([], command, at('2016-03-28T16:06'))).toBe('happened-in-future');
  });
});

describe('what a hulpvraag takes from lists of the town', () => {
  const wonenGone = { version: 2, themes: taxonomieV1.themes.filter(({ code }) => code !== 'wonen') };
  const later = { taxonomie: wonenGone };
  const correct = (over: object, seenNow: HulpvraagSeen = later) =>
    ({ type: 'CorrectHulpvraag', data: { ...body, ...over }, seen: seenNow }) as const;

  it('is a wijk of its list, as the list writes it; without a list as it comes', () => {
    const register = (wijk: string, wijken?: readonly string[]) =>
      ({ type: 'RegisterHulpvraag', data: { ...body, wijk }, seen: { ...seen, ...(wijken && { wijken }) } }) as const;
    expect(when([], register('overleie', ['Overleie']))).toMatchObject([{ data: { wijk: 'Overleie' } }]);
    expect(refused([], register('Marke', ['Overleie']))).toBe('wijk-unknown');
    expect(when([], register('Marke', []))).toMatchObject([{ data: { wijk: 'Marke' } }]);
    expect(when([], register('Marke'))).toMatchObject([{ data: { wijk: 'Marke' } }]);
  });

  it('stays what it was when something else is corrected', () => {
    const before: HulpvraagEvent = {
      type: 'HulpvraagRegistered',
      data: { ...recorded, wijk: 'Marke', anonymous: true },
    };
    const seenNow = { ...later, wijken: ['Overleie'] };
    expect(when([before], correct({ wijk: 'Marke', place: 'stadhuis' }, seenNow))).toMatchObject([
      { data: { wijk: 'Marke', place: 'stadhuis', taxonomieVersion: 1 } },
    ]);
    expect(refused([before], correct({ wijk: 'Heule' }, seenNow))).toBe('wijk-unknown');
  });

  it('keeps the version of its themes until they change', () => {
    expect(when([anonymous], correct({ place: 'stadhuis' }))).toMatchObject([{ data: { taxonomieVersion: 1 } }]);
    const [changed] = when([anonymous], correct({ themes: [{ theme: 'werk' }] }));
    expect(changed).toMatchObject({ data: { taxonomieVersion: 2 } });
    expect(when([anonymous, changed!], correct({ themes: [{ theme: 'werk' }] }, seen))).toMatchObject([
      { data: { taxonomieVersion: 2 } },
    ]);
    expect(refused([anonymous], correct({ themes: [{ theme: 'wonen' }] }))).toBe('theme-unknown');
  });
});

describe('a hulpvraag that an aanmelding led to', () => {
  it('says so, of an aanmelding that is known', () => {
    const register = (aanmeldingKnown?: boolean) =>
      ({
        type: 'RegisterHulpvraag',
        data: { ...body, aanmeldingId: 'a1' },
        seen: { ...seen, ...(aanmeldingKnown !== undefined && { aanmeldingKnown }) },
      }) as const;
    expect(when([], register(true))).toMatchObject([{ data: { aanmeldingId: 'a1' } }]);
    expect(refused([], register(false))).toBe('aanmelding-unknown');
    expect(refused([], register())).toBe('aanmelding-unknown');
  });
});

describe('a registered hulpvraag', () => {
  it('is corrected whole, its time too, and clarified beside it', () => {
    const { happenedAt } = aContext();
    expect(when([anonymous], { type: 'CorrectHulpvraag', data: body, seen })).toEqual([
      { type: 'HulpvraagCorrected', data: { ...recorded, correctedHappenedAt: happenedAt } },
    ]);
    const data = {
      hulpvraagId: 'h1',
      verhelderingId: 'v1',
      themes: [{ theme: 'gezondheid' }],
      question: 'Hij slaapt niet',
    };
    expect(when([anonymous], { type: 'ClarifyHulpvraag', data, seen })).toEqual([
      {
        type: 'HulpvraagClarified',
        data: {
          hulpvraagId: 'h1',
          verhelderingId: 'v1',
          taxonomieVersion: 1,
          clarifiedThemes: [{ theme: 'gezondheid' }],
          clarifiedQuestion: 'Hij slaapt niet',
        },
      },
    ]);
  });

  it('is linked to one person, once', () => {
    const link = { type: 'LinkHulpvraag', data: { hulpvraagId: 'h1', persoonId: 'p1', askerToken: 't1' } } as const;
    const [linked] = when([anonymous], link);
    expect(linked).toEqual({ type: 'HulpvraagLinked', data: link.data });
    expect(refused([anonymous, linked!], link)).toBe('hulpvraag-already-linked');
  });

  it('of the wrong person is nobody’s again, once, and can then be linked to the right one', () => {
    const link = { type: 'LinkHulpvraag', data: { hulpvraagId: 'h1', persoonId: 'p1', askerToken: 't1' } } as const;
    const linked: HulpvraagEvent = { type: 'HulpvraagLinked', data: link.data };
    const unlink = { type: 'UnlinkHulpvraag', data: { hulpvraagId: 'h1', reason: 'verkeerde-persoon' } } as const;
    const [unlinked] = when([anonymous, linked], unlink);
    expect(unlinked).toEqual({ type: 'HulpvraagUnlinked', data: unlink.data });
    expect(refused([anonymous, linked, unlinked!], unlink)).toBe('hulpvraag-not-linked');
    expect(when([anonymous, linked, unlinked!], link)).toHaveLength(1);
    expect(refused([anonymous, linked, inError], unlink)).toBe('hulpvraag-entered-in-error');
  });

  it('leads to a referral and a visit', () => {
    const refer = { type: 'Refer', data: referred.data, seen: { partnerKnown: true } } as HulpvraagCommand;
    expect(when([anonymous], refer)).toEqual([referred]);
    const data = { bezoekId: 'b1', place: 'Vredegerecht', durationMinutes: 50, outcome: 'geholpen' } as const;
    expect(when([anonymous], { type: 'RecordVisit', data, seen: { partnerKnown: false } })).toEqual([
      { type: 'AccompaniedVisit', data },
    ]);
  });

  it('is in error once, and takes nothing new after it, but a late answer', () => {
    const err = { type: 'EnterHulpvraagInError', data: { hulpvraagId: 'h1' } } as const;
    expect(when([anonymous], err)).toEqual([inError]);
    expect(when([anonymous, inError], err)).toEqual([]);
    const because = { ...err, data: { hulpvraagId: 'h1', reason: 'Dubbel' } };
    expect(refused([anonymous, inError], because)).toBe('hulpvraag-entered-in-error');
    const refer = { type: 'Refer', data: referred.data, seen: { partnerKnown: true } } as HulpvraagCommand;
    for (const command of [
      { type: 'CorrectHulpvraag', data: body, seen } as const,
      { type: 'ClarifyHulpvraag', data: { ...body, verhelderingId: 'v1' }, seen } as const,
      { type: 'LinkHulpvraag', data: { hulpvraagId: 'h1', persoonId: 'p1', askerToken: 't1' } } as const,
      refer,
    ]) {
      expect(refused([anonymous, inError], command)).toBe('hulpvraag-entered-in-error');
    }
    const note = { type: 'NoteReferralOutcome', data: { doorverwijzingId: 'd1', state: 'completed' } } as const;
    expect(when([anonymous, referred, inError], note, aContext({ rol: 'systeem' }))).toHaveLength(1);
  });
});

describe('a clarification', () => {
  const data = { hulpvraagId: 'h1', verhelderingId: 'v1', themes: [{ theme: 'gezondheid' }] };
  const { happenedAt } = aContext();
  const clarified = when([anonymous], { type: 'ClarifyHulpvraag', data, seen });
  const correct = { type: 'CorrectVerheldering', data: { ...data, question: 'Hij slaapt niet' }, seen } as const;
  const err = { type: 'EnterVerhelderingInError', data: { hulpvraagId: 'h1', verhelderingId: 'v1' } } as const;

  it('is made once, corrected, or was made in error', () => {
    expect(refused([anonymous, ...clarified], { type: 'ClarifyHulpvraag', data, seen })).toBe('already-recorded');
    expect(when([anonymous, ...clarified], correct)).toEqual([
      {
        type: 'VerhelderingCorrected',
        data: {
          hulpvraagId: 'h1',
          verhelderingId: 'v1',
          taxonomieVersion: 1,
          clarifiedThemes: data.themes,
          clarifiedQuestion: 'Hij slaapt niet',
          correctedHappenedAt: happenedAt,
        },
      },
    ]);
    const erred = when([anonymous, ...clarified], err);
    expect(erred).toEqual([{ type: 'VerhelderingEnteredInError', data: err.data }]);
    const after = [anonymous, ...clarified, ...erred];
    expect(when(after, err)).toEqual([]);
    const because = { ...err, data: { ...err.data, reason: 'Ander gesprek' } };
    for (const late of [because, correct]) expect(refused(after, late)).toBe('verheldering-entered-in-error');
    for (const none of [err, correct]) expect(refused([anonymous], none)).toBe('verheldering-unknown');
  });

  it('keeps the version of themes that stay as they were', () => {
    const gone = { taxonomie: { version: 2, themes: [] } };
    expect(when([anonymous, ...clarified], { ...correct, seen: gone })).toMatchObject([
      { data: { taxonomieVersion: 1 } },
    ]);
    const other = { ...correct, data: { ...data, themes: [{ theme: 'wonen' }] }, seen: gone };
    expect(refused([anonymous, ...clarified], other)).toBe('theme-unknown');
  });
});
