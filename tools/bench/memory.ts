import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Which process is which, by what stands in its command line. */
export type Names = Readonly<Record<string, RegExp>>;

/** Resident memory by name, in mebibytes, sampled from the system's process table (`ps`) while work is done. */
export class MemoryWatch {
  private readonly samples: { readonly at: number; readonly rss: ReadonlyMap<string, number> }[] = [];
  private readonly timer: NodeJS.Timeout;

  /** Watches the descendants of this process. `every` is in milliseconds. */
  constructor(
    private readonly names: Names,
    every = 2_000,
  ) {
    this.timer = setInterval(() => void this.sample().catch(() => undefined), every);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** The highest that each name had in each of `parts` equal parts of the time; 0 where it did not run. */
  highest(parts: number): ReadonlyMap<string, readonly number[]> {
    const first = this.samples[0]?.at ?? 0;
    const length = ((this.samples.at(-1)?.at ?? 0) - first + 1) / parts;
    return new Map(
      Object.keys(this.names).map((name) => {
        const highest = Array.from({ length: parts }, () => 0);
        for (const { at, rss } of this.samples) {
          const part = Math.floor((at - first) / length);
          highest[part] = Math.max(highest[part]!, rss.get(name) ?? 0);
        }
        return [name, highest];
      }),
    );
  }

  private async sample(): Promise<void> {
    const { stdout } = await run('ps', ['-Ao', 'pid=,ppid=,rss=,args='], { maxBuffer: 1 << 24 });
    const processes = stdout.split('\n').flatMap((line) => {
      const found = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line);
      return found ? [{ pid: +found[1]!, parent: +found[2]!, kib: +found[3]!, args: found[4]! }] : [];
    });
    const ours = new Set([process.pid]);
    for (let before = 0; before !== ours.size;) {
      before = ours.size;
      for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
    }
    const rss = new Map<string, number>();
    for (const { pid, kib, args } of processes) {
      const name = ours.has(pid) && Object.keys(this.names).find((one) => this.names[one]!.test(args));
      if (name) rss.set(name, Math.round((rss.get(name) ?? 0) + kib / 1024));
    }
    this.samples.push({ at: performance.now(), rss });
  }
}
