import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, LaunchError } from './launch-error.ts';
import { identityOf, isRunning } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { writeSafely } from './write-safely.ts';

interface Holder {
  readonly launcher: ProcessIdentity;
  /** What it had started; they end by themselves when it is gone. */
  readonly children: readonly ProcessIdentity[];
}

const longestEnd = 9_000;

/** One launcher to a data folder. A lock whose launcher was killed is taken over, once nothing of its runs any more. */
export class DataFolderLock {
  private constructor(
    private readonly path: string,
    private readonly leftovers: readonly ProcessIdentity[],
  ) {}

  /** @throws LaunchError when another launcher uses the folder. */
  static acquire(folder: string): DataFolderLock {
    const path = join(folder, 'launcher.lock');
    let leftovers: readonly ProcessIdentity[] = [];
    while (!create(path)) {
      const text = read(path);
      const holder = parse(text);
      if (holder && isRunning(holder.launcher)) {
        throw new LaunchError(
          `The data folder ${folder} is in use by process ${holder.launcher.pid}: set another DATA_DIR.`,
        );
      }
      leftovers = holder?.children ?? leftovers;
      if (text !== undefined) takeAway(path, text);
    }
    return new DataFolderLock(path, leftovers);
  }

  /** Waits until what a killed launcher had started has ended; helps after nine seconds. */
  async endLeftovers(): Promise<void> {
    const remaining = () => this.leftovers.filter(isRunning);
    for (let waited = 0; remaining().length > 0 && waited < longestEnd; waited += 50) await sleep(50);
    for (const { pid } of remaining()) process.kill(pid, 'SIGKILL');
  }

  record(children: readonly number[]): void {
    writeSafely(this.path, textOf(children));
  }

  release(): void {
    rmSync(this.path, { force: true });
  }
}

function textOf(children: readonly number[]): string {
  return JSON.stringify({ launcher: identityOf(process.pid), children: children.map(identityOf) } satisfies Holder);
}

function create(path: string): boolean {
  try {
    writeFileSync(path, textOf([]), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new LaunchError(`${path} cannot be written (${codeOf(error)}).`);
  }
}

/** Two may find the same stale lock: the one that moves a newer lock by mistake puts it back. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== stale) linkSync(aside, path);
  } catch {
    // Somebody else was faster; the next round sees how things are.
  }
  rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new LaunchError(`${path} cannot be read (${codeOf(error)}).`);
  }
}

/** A lock that was half written when its launcher was killed names nobody. */
function parse(text: string | undefined): Holder | undefined {
  try {
    const { launcher, children } = JSON.parse(text ?? '') as Partial<Holder>;
    return launcher ? { launcher, children: children ?? [] } : undefined;
  } catch {
    return undefined;
  }
}
