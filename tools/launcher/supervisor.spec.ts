import { describe, expect, it } from '@jest/globals';
import { LaunchError } from './launch-error.ts';
import type { Runnable, Running } from './runnable.ts';
import { Supervisor } from './supervisor.ts';

const patience = { deaths: 3, within: 60_000, firstPause: 1, longestPause: 2 };

/** Something that dies when told to, and can be made unable to start. */
class Fake implements Runnable {
  readonly tied: boolean;
  starts = 0;
  broken = false;
  die: (how: string) => void = () => undefined;

  constructor(
    readonly name: string,
    private readonly diary: string[],
    tied = true,
  ) {
    this.tied = tied;
  }

  start(signal: AbortSignal): Promise<Running> {
    signal.throwIfAborted();
    this.starts += 1;
    if (this.broken) return Promise.reject(new LaunchError(`${this.name} is broken.`));
    this.diary.push(`+${this.name}`);
    const ended = new Promise<string>((resolve) => (this.die = resolve));
    const stop = () => {
      this.diary.push(`-${this.name}`);
      this.die('stopped');
      return Promise.resolve();
    };
    return Promise.resolve({ pid: this.starts, ended, details: { name: this.name }, stop });
  }
}

function supervised() {
  const diary: string[] = [];
  const warnings: string[] = [];
  const known: (readonly number[])[] = [];
  const supervisor = new Supervisor(
    (line) => warnings.push(line),
    (pids) => known.push(pids),
    patience,
  );
  return { diary, warnings, known, supervisor };
}

const until = async (condition: () => boolean) => {
  for (let round = 0; !condition() && round < 200; round += 1) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the supervisor', () => {
  it('starts group after group, and stops them in reverse', async () => {
    const { diary, supervisor } = supervised();
    await supervisor.start(new Fake('one', diary));
    const details = (await supervisor.start(new Fake('two', diary), new Fake('three', diary))).map((it) => it.details);
    await supervisor.stop();
    expect(diary).toEqual(['+one', '+two', '+three', '-two', '-three', '-one']);
    expect(details).toEqual([{ name: 'two' }, { name: 'three' }]);
  });

  it('starts again what died, and tells which tied processes run', async () => {
    const { diary, warnings, known, supervisor } = supervised();
    const [free, tied] = [new Fake('free', diary, false), new Fake('tied', diary)];
    await supervisor.start(free);
    await supervisor.start(tied);
    tied.die('SIGKILL');
    await until(() => tied.starts === 2 && known.at(-1)?.[0] === 2);
    expect(warnings).toEqual(['tied  ended (SIGKILL); it is started again']);
    expect(known.at(-1)).toEqual([2]);
    await supervisor.stop();
  });

  it('starts nothing again while it stops', async () => {
    const { diary, supervisor } = supervised();
    const one = new Fake('one', diary);
    await supervisor.start(one);
    await supervisor.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one.starts).toBe(1);
    await expect(supervisor.start(one)).rejects.toThrow();
  });

  it('fails at once when something does not come up the first time', async () => {
    const { diary, supervisor } = supervised();
    const one = new Fake('one', diary);
    one.broken = true;
    await expect(supervisor.start(one)).rejects.toThrow('one is broken.');
    await supervisor.stop();
    expect(one.starts).toBe(1);
  });

  it('counts a start that fails as a death, and gives up in one sentence', async () => {
    const { diary, supervisor } = supervised();
    const one = new Fake('one', diary);
    await supervisor.start(one);
    one.broken = true;
    one.die('exit code 1');
    const { message } = await supervisor.failed;
    expect(message).toBe('one ended 3 times within 60 s (at last: one is broken.).');
    await supervisor.stop();
  });
});
