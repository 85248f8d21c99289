import { describe, expect, it } from '@jest/globals';
import type { DoorverwijzingEvent } from '../doorverwijzing/doorverwijzing.events.ts';
import { doorverwijzing } from '../doorverwijzing/doorverwijzing.slice.ts';
import { decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { ZorgtrajectEvent } from '../zorgtraject/zorgtraject.events.ts';
import { zorgtraject } from '../zorgtraject/zorgtraject.slice.ts';

/** The town has left a theme out since. */
const seen = { taxonomie: { version: 2, themes: taxonomieV1.themes.filter(({ code }) => code !== 'wonen') } };

describe('a goal under a theme that is gone', () => {
  const started: ZorgtrajectEvent = {
    type: 'IntakeStarted',
    data: { zorgtrajectId: 'z1', toeleiderId: 'toeleider-1', persoonId: 'p1', askerToken: 't1', language: 'som' },
  };
  const goal = { doelId: 'g1', description: 'Een flat', theme: 'wonen' } as const;
  const history: ZorgtrajectEvent[] = [started, { type: 'DoelSet', data: { ...goal, taxonomieVersion: 1 } }];
  const correct = (over: object) => ({ type: 'CorrectDoel', data: { ...goal, ...over }, seen }) as const;

  it('keeps it with its version while the goal is corrected', () => {
    const [corrected] = decideAfter(zorgtraject, history, correct({ description: 'Een huis' }));
    expect(corrected).toMatchObject({ data: { description: 'Een huis', theme: 'wonen', taxonomieVersion: 1 } });
    const twice = decideAfter(zorgtraject, [...history, corrected!], correct({}));
    expect(twice).toMatchObject([{ data: { taxonomieVersion: 1 } }]);
  });

  it('takes another from the themes of today, and cannot go back', () => {
    const [corrected] = decideAfter(zorgtraject, history, correct({ theme: 'werk' }));
    expect(corrected).toMatchObject({ data: { theme: 'werk', taxonomieVersion: 2 } });
    expect(refusalAfter(zorgtraject, [...history, corrected!], correct({}))).toBe('theme-unknown');
  });
});

describe('a referral under themes of which one is gone', () => {
  const asked = { doorverwijzingId: 'd1', mode: 'actief', themes: ['wonen', 'werk'] } as const;
  const opened = {
    ...asked,
    origin: { slice: 'hulpvraag', id: 'h1' },
    organisatieId: 'caw',
    requestedBy: 'm1',
  } as const;
  const history: DoorverwijzingEvent[] = [
    { type: 'DoorverwijzingRequested', data: { ...opened, taxonomieVersion: 1 } },
  ];
  const correct = (over: object) =>
    ({ type: 'CorrectDoorverwijzing', data: { ...asked, side: 'requester', ...over }, seen }) as const;

  it('keeps them with their version while what is asked is corrected', () => {
    expect(decideAfter(doorverwijzing, history, correct({ question: 'Is er plaats?' }))).toMatchObject([
      { data: { question: 'Is er plaats?', themes: ['wonen', 'werk'], taxonomieVersion: 1 } },
    ]);
  });

  it('takes others from the themes of today, in another order too', () => {
    expect(decideAfter(doorverwijzing, history, correct({ themes: ['werk'] }))).toMatchObject([
      { data: { themes: ['werk'], taxonomieVersion: 2 } },
    ]);
    expect(refusalAfter(doorverwijzing, history, correct({ themes: ['werk', 'wonen'] }))).toBe('theme-unknown');
  });
});
