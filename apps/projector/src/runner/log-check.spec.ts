import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hulpvragen } from '../hulpvragen/hulpvragen.ts';
import { WrongLogError } from './log-check.ts';
import { Runner } from './runner.ts';
import { registerHulpvraag } from './testing/hulpvragen.ts';
import { startRunnerStack } from './testing/runner-stack.ts';
import type { RunnerStack } from './testing/runner-stack.ts';

describe('a read model of another log', () => {
  let ours: RunnerStack;
  let other: RunnerStack;
  beforeAll(async () => {
    [ours, other] = await Promise.all([startRunnerStack(), startRunnerStack()]);
    const runner = await ours.started([hulpvragen]);
    await registerHulpvraag(ours);
    const { position } = await registerHulpvraag(ours);
    await ours.progress.waitFor(position, ['hulpvragen'], 5_000);
    await runner.stop();
  });
  afterAll(async () => {
    await Promise.all([ours.stop(), other.stop()]);
  });

  const onOtherLog = () => new Runner({ ...other.parts, source: ours.source }, [hulpvragen]);
  const start = (runner: Runner, rebuild: string[] = []) => runner.start(rebuild, () => undefined);

  it('is refused where the log ends before it, with a sentence that says what to do', async () => {
    const failure = await start(onOtherLog()).catch((error: unknown) => error as Error);
    expect(failure).toBeInstanceOf(WrongLogError);
    expect((failure as Error).message).toContain('has no event there');
    expect((failure as Error).message).toContain('--rebuild=hulpvragen');
  });

  it('is refused where another event stands in its place', async () => {
    await registerHulpvraag(other);
    await registerHulpvraag(other);
    const { position } = await registerHulpvraag(other);
    await ours.source.query('update hulpvragen.checkpoint set position = $1', [position.toString()]);
    await expect(start(onOtherLog())).rejects.toThrow('holds another event there');
  });

  it('is built anew from this log when that is asked for', async () => {
    const runner = onOtherLog();
    await start(runner, ['hulpvragen']);
    const [found] = await ours.source.query<{ rows: string }[]>('select count(*) as rows from hulpvragen.rows');
    expect(Number(found!.rows)).toBe(3);
    await runner.stop();
  });
});
