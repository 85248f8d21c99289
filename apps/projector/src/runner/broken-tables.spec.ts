import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checksum } from '#read-models/checksum';
import { aanmeldingen } from '../aanmeldingen/aanmeldingen.ts';
import { gemeenten } from '../gemeenten/gemeenten.ts';
import { hulpvraagFeiten } from '../hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from '../hulpvragen/hulpvragen.ts';
import { projectionStatuses } from '../status/projection-status.ts';
import type { Runner } from './runner.ts';
import { registerHulpvraag } from './testing/hulpvragen.ts';
import { startRunnerStack } from './testing/runner-stack.ts';
import type { RunnerStack } from './testing/runner-stack.ts';

/** A hulpvraag means something to two of them, and nothing to the other two. */
const projections = [aanmeldingen, gemeenten, hulpvraagFeiten, hulpvragen];
const but = (broken: string) => projections.map(({ name }) => name).filter((name) => name !== broken);

describe('a projection whose tables are not what they should be', () => {
  let stack: RunnerStack;
  let runner: Runner;
  beforeAll(async () => {
    stack = await startRunnerStack();
  });
  afterEach(() => runner.stop());
  afterAll(() => stack.stop());

  const states = () => projectionStatuses(runner).map(({ name, state }) => `${name} ${state}`);
  const checkpoint = (name: string) => `"${name}".checkpoint`;

  it.each(['gemeenten', 'hulpvragen'])('stops by itself, also where an event means nothing to it: %s', async (name) => {
    runner = await stack.started(projections);
    const before = await registerHulpvraag(stack);
    await stack.progress.waitFor(before.position, [...but(name), name], 5_000);
    await stack.source.query(`alter table ${checkpoint(name)} rename column ordinal to elsewhere`);

    for (let count = 0; count < 3; count += 1) {
      const { position } = await registerHulpvraag(stack);
      await stack.progress.waitFor(position, but(name), 5_000);
    }
    expect(states().filter((state) => !state.endsWith('live'))).toEqual([`${name} stopped`]);

    await runner.rebuild(name);
    const { position } = await registerHulpvraag(stack);
    await stack.progress.waitFor(position, [...but(name), name], 5_000);
    expect(states().filter((state) => !state.endsWith('live'))).toEqual([]);
  });

  it('keeps no other from starting, and is built anew', async () => {
    runner = await stack.started(projections);
    await runner.stop();
    const whole = await checksum(stack.source, 'hulpvragen');
    await stack.source.query(`alter table ${checkpoint('hulpvragen')} rename column position to elsewhere`);
    await stack.source.query('drop table gemeenten.parked');

    runner = await stack.started(projections);
    const { position } = await registerHulpvraag(stack);
    await stack.progress.waitFor(
      position,
      projections.map(({ name }) => name),
      5_000,
    );
    expect(states().every((state) => state.endsWith('live'))).toBe(true);
    expect((await checksum(stack.source, 'hulpvragen')).rows).toBe(whole.rows + 1);
  });

  it('stops by itself also where the reading begins again', async () => {
    runner = await stack.started(projections);
    await stack.source.query(`alter table ${checkpoint('aanmeldingen')} rename column position to elsewhere`);
    await stack.source.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const { position } = await registerHulpvraag(stack);
    await stack.progress.waitFor(position, but('aanmeldingen'), 10_000);
    expect(states().filter((state) => !state.endsWith('live'))).toEqual(['aanmeldingen stopped']);
  });
});
