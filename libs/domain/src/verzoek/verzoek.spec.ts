import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import type { VerzoekEvent } from './verzoek.events.ts';
import { verzoek } from './verzoek.slice.ts';

const asked = { verzoekId: 'v1', persoonId: 'p1', ground: 'toestemming-ingetrokken' } as const;
const request = { type: 'RequestErasure', data: asked, seen: { persoonRegistered: true } } as const;
const confirm = { type: 'ConfirmKeysDestroyed', data: { verzoekId: 'v1' } } as const;
const by = (actor: string) => aContext({ actor, rol: 'beheerder' });
const system = aContext({ actor: 'systeem:erasure', rol: 'systeem' });
const data = { ...asked, requestedBy: 'beheerder-1' };
const requested: VerzoekEvent = { type: 'ErasureRequested', data };
const destroyed: VerzoekEvent = { type: 'KeysDestroyed', data };

describe('a request to be forgotten', () => {
  it('says who asked and on what ground, once', () => {
    expect(decideAfter(verzoek, [], request, by('beheerder-1'))).toEqual([requested]);
    expect(refusalAfter(verzoek, [requested], request, by('beheerder-2'))).toBe('already-recorded');
  });

  it('ends with the keys destroyed: who asked and why, not the system that did it', () => {
    expect(decideAfter(verzoek, [requested], confirm, system)).toEqual([destroyed]);
    expect(decideAfter(verzoek, [requested, destroyed], confirm, system)).toEqual([]);
  });

  it('is about a person who is registered here', () => {
    const unknown = { ...request, seen: { persoonRegistered: false } };
    expect(refusalAfter(verzoek, [], unknown, by('beheerder-1'))).toBe('persoon-unknown');
  });
});
