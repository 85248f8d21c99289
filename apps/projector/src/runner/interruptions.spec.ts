import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { EventLog } from '#event-store/event-log';
import { checksum } from '#read-models/checksum';
import { hulpvraagFeiten } from '../hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from '../hulpvragen/hulpvragen.ts';
import { logReader } from '#event-store/log-reader';
import { Runner } from './runner.ts';
import { cuttable } from './testing/cuttable.ts';
import { registerHulpvraag } from './testing/hulpvragen.ts';
import { startRunnerStack } from './testing/runner-stack.ts';
import type { RunnerStack } from './testing/runner-stack.ts';

const projections = [hulpvraagFeiten, hulpvragen];
const names = projections.map(({ name }) => name);

describe('a runner that is interrupted', () => {
  let stack: RunnerStack;
  beforeAll(async () => {
    stack = await startRunnerStack();
  });
  afterAll(() => stack.stop());

  /** Writes hulpvragen for a while, does harm in between, and answers the last position. */
  async function writeWhile(harm: () => unknown): Promise<bigint> {
    let position = 0n;
    for (let round = 0; round < 10; round += 1) {
      const written = await Promise.all(Array.from({ length: 5 }, () => registerHulpvraag(stack, { note: 'woord' })));
      position = written.reduce((last, one) => (one.position > last ? one.position : last), position);
      await harm();
    }
    return position;
  }

  /** Every event was applied, and once: as a rebuild would. */
  async function expectWhole(runner: Runner, position: bigint): Promise<void> {
    await stack.progress.waitFor(position, names, 20_000);
    const live = await Promise.all(names.map((name) => checksum(stack.source, name)));
    await Promise.all(names.map((name) => runner.rebuild(name)));
    expect(await Promise.all(names.map((name) => checksum(stack.source, name)))).toEqual(live);
    const [log] = await stack.source.query<{ ordinal: string }[]>('select ordinal from hulpvragen.checkpoint');
    expect(live[1]?.rows).toBe(Number(log!.ordinal) + 1);
  }

  it('by the database, again and again, applies each event once', async () => {
    const runner = await stack.started(projections);
    const position = await writeWhile(() =>
      stack.source.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );
    await expectWhole(runner, position);
    await runner.stop();
  });

  it('by the line to the store, again and again, applies each event once', async () => {
    const line = await cuttable(Number(new URL(stack.storeUrl).port));
    const log = new EventLog(`esdb://127.0.0.1:${line.port}?tls=false`);
    const runner = new Runner({ ...stack.parts, reader: logReader(log, pino({ level: 'silent' })) }, projections);
    await runner.start([], () => undefined);
    const position = await writeWhile(() => line.cut());
    await expectWhole(runner, position);
    await runner.stop();
    await log.close();
    await line.close();
  });
});
