import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checksum } from '#read-models/checksum';
import type { Projection } from '#read-models/projection';
import { hulpvraagFeiten } from '../hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from '../hulpvragen/hulpvragen.ts';
import type { Runner } from './runner.ts';
import { registerHulpvraag } from './testing/hulpvragen.ts';
import { startRunnerStack } from './testing/runner-stack.ts';
import type { RunnerStack } from './testing/runner-stack.ts';

const names = ['hulpvraag-feiten', 'hulpvragen'];

/** Cannot take what was asked in Esperanto. */
const faulty: Projection = {
  ...hulpvragen,
  evolve: (row, event, key) => {
    if (event.data['language'] === 'epo') throw new RangeError('no such language');
    return hulpvragen.evolve(row, event, key);
  },
};

describe('a rebuild', () => {
  let stack: RunnerStack;
  let runner: Runner;
  beforeAll(async () => {
    stack = await startRunnerStack();
    runner = await stack.started([hulpvraagFeiten, faulty]);
    await registerHulpvraag(stack);
    const { position } = await registerHulpvraag(stack, { language: 'epo' });
    await stack.progress.waitFor(position, names, 5_000);
  });
  afterEach(() => runner.stop());
  afterAll(() => stack.stop());

  const rows = async (name = 'hulpvragen') => (await checksum(stack.source, name)).rows;
  const schemas = async () => {
    const found = await stack.source.query<{ name: string }[]>(
      `select nspname as name from pg_namespace where nspname like 'hulp%' order by 1`,
    );
    return found.map(({ name }) => name);
  };

  it('is strict: where live parks, it ends, and the present read model stays as it was', async () => {
    expect([await rows(), runner.live.memberOf('hulpvragen')?.parked.size]).toEqual([1, 1]);
    const failure = await runner.rebuild('hulpvragen').catch((error: unknown) => (error as Error).message);
    expect(failure).toMatch(/hulpvragen cannot apply HulpvraagRegistered .* RangeError/);
    expect(runner.rebuilder.building.get('hulpvragen')?.error).toBe(failure);
    expect(await rows()).toBe(1);
  });

  it('of one that cannot be built does not keep the others from it', async () => {
    const changed = { ...hulpvraagFeiten, version: 7 };
    runner = await stack.started([changed, { ...faulty, version: 7 }]);
    expect(runner.live.current.map(({ projection }) => projection.name)).toEqual(['hulpvraag-feiten']);
    expect([await rows('hulpvraag-feiten'), await rows()]).toEqual([2, 1]);
  });

  it('with the fault mended brings in what was parked', async () => {
    runner = await stack.started([hulpvraagFeiten, hulpvragen]);
    await runner.rebuild('hulpvragen');
    expect([await rows(), runner.live.memberOf('hulpvragen')?.parked.size]).toEqual([2, 0]);
    const { position } = await registerHulpvraag(stack);
    await stack.progress.waitFor(position, names, 5_000);
    expect(await rows()).toBe(3);
  });

  it('counts as building from the asking on, also while another has its turn', async () => {
    runner = await stack.started([hulpvraagFeiten, hulpvragen]);
    const both = names.map((name) => runner.rebuild(name));
    expect([...runner.rebuilder.building.keys()].sort()).toEqual(names);
    await both[0];
    expect([...runner.rebuilder.building.keys()]).toEqual(['hulpvragen']);
    await both[1];
    expect([...runner.rebuilder.building.keys()]).toEqual([]);
  });

  it('that was killed leaves the present one, and what it had built is removed at the next start', async () => {
    await stack.source.query(
      'create schema "hulpvragen__next"; create table "hulpvragen__next".rows (); create schema "hulpvraag-feiten__old"',
    );
    runner = await stack.started([hulpvraagFeiten, hulpvragen]);
    expect([await schemas(), await rows()]).toEqual([names, 3]);
  });
});
