import { describe, expect, it } from '@jest/globals';
import { inKind } from './in-kind.ts';
import { judge } from './judge.ts';
import { observations } from './observations.ts';
import { refused, safer, same } from './rule.ts';
import type { World } from './world.ts';

const observation = observations.find(({ case: name }) => name.startsWith('existing3 / expected ANY'))!;
const { area, case: name } = observation;
const on = (embedded: boolean) => ({ target: { connectionString: '', embedded, owner: undefined } }) as World;
const right = {
  success: true,
  nextExpectedRevision: 3n,
  position: { commit: 7n, prepare: 7n },
  nextExpectedRevisionType: 'bigint',
  revisionsReadable: [0n, 1n, 2n, 3n],
};

describe('an answer that is compared', () => {
  const endOf = async (answer: unknown) =>
    (
      await judge(
        same(area, name, () => Promise.resolve(answer)),
        observation,
        on(true),
      )
    ).end;

  it('is the same at another position, and different in anything else', async () => {
    expect(await endOf(right)).toBe('same');
    expect(await endOf({ ...right, nextExpectedRevision: 4n })).toBe('different');
    expect(await endOf({ ...right, position: { commit: 7n, prepare: 8n } })).toBe('different');
    expect(await endOf({ ...right, position: undefined })).toBe('different');
    expect(await endOf({ ...right, more: 1 })).toBe('different');
    expect(await endOf(new Error('no'))).toBe('different');
  });

  it('keeps the order of positions, and which are equal', () => {
    const shown = inKind({ all: [{ pos: '900n' }, { pos: '17n' }, { pos: '900n' }], text: 'checkpoint@18' });
    expect(shown).toEqual(inKind({ all: [{ pos: '3n' }, { pos: '1n' }, { pos: '3n' }], text: 'checkpoint@2' }));
    expect(shown).not.toEqual(inKind({ all: [{ pos: '3n' }, { pos: '1n' }, { pos: '3n' }], text: 'checkpoint@4' }));
  });

  it('leaves revisions and names alone, but for what is drawn', () => {
    expect(inKind({ rev: '17n', stream: 'ap-x0123456789abcde' })).toEqual({ rev: '17n', stream: 'ap-~' });
  });
});

describe('what is not the same', () => {
  const clear = (answer: unknown) => answer === 'clear';
  const real = (answer: unknown) => answer === 'odd';
  const rule = (answer: string, hangs = false) =>
    safer(area, name, () => Promise.resolve(answer), { reason: 'why', clear, ...(hangs ? {} : { real }) });
  const endOf = async (answer: string, embedded: boolean, hangs = false) =>
    (await judge(rule(answer, hangs), observation, on(embedded))).end;

  it('is clear on the embedded store; another server may also be as it was observed', async () => {
    expect(await endOf('clear', true)).toBe('safer');
    expect(await endOf('odd', true)).toBe('different');
    expect(await endOf('odd', false)).toBe('safer');
    expect(await endOf('other', false)).toBe('different');
  });

  it('is not asked where it would hang', async () => {
    expect(await endOf('odd', false, true)).toBe('not asked');
  });

  it('is refused by a sentence that names it', async () => {
    const end = async (error: Error) =>
      (
        await judge(
          refused(area, name, 'projections', () => Promise.reject(error)),
          observation,
          on(true),
        )
      ).end;
    const said = (message: string, code: number) => Object.assign(new Error(message), { code });
    expect(await end(said('The embedded event store has no projections (x)', 12))).toBe('refused');
    expect(await end(said('UNIMPLEMENTED: the server does not know it', 12))).toBe('different');
    expect(await end(said('The embedded event store has no projections (x)', 2))).toBe('different');
  });
});
