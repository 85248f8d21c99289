import { describe, expect, it } from '@jest/globals';
import { Progress, duration } from './progress.ts';

function runOf(total: number, isTTY: boolean, columns = 200) {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress(total, { isTTY, columns, write: (text) => written.push(text) }, () => now);
  return {
    written,
    stop: () => progress.stop(),
    after: (seconds: number, rows: number) => {
      now += seconds * 1000;
      progress.add(rows);
      progress.draw();
      return written.at(-1);
    },
  };
}

describe('progress', () => {
  it('is a line with rate and time left where there is no terminal', () => {
    const run = runOf(1_000_000, false);
    expect(run.after(5, 6000)).toBe('0 %  6.000 van 1.000.000 rijen, 1.200 rijen/s, nog 13 min 49 s\n');
    expect(run.after(5, 0)).toBe('0 %  6.000 van 1.000.000 rijen, 600 rijen/s, nog 27 min 37 s\n');
    run.stop();
    expect(run.written).toHaveLength(2);
  });

  it('is one bar on a terminal, no wider than it, gone at the end', () => {
    const run = runOf(200, true);
    expect(run.after(1, 100)).toBe(
      `\r${'█'.repeat(12)}${'░'.repeat(12)} 50 %  100 van 200 rijen, 100 rijen/s, nog 1 s\u001b[K`,
    );
    run.stop();
    expect(run.written.at(-1)).toBe('\r\u001b[K');
    const narrow = runOf(200, true, 30);
    expect(narrow.after(1, 200)?.slice(1, -3)).toHaveLength(30);
    narrow.stop();
  });

  it('has the rate of the last seconds: what stands still has none, and no end', () => {
    const run = runOf(1000, false);
    run.after(1, 500);
    expect(run.after(21, 0)).toBe('50 %  500 van 1.000 rijen, 0 rijen/s\n');
    expect(run.after(10, 100)).toBe('60 %  600 van 1.000 rijen, 10 rijen/s, nog 40 s\n');
    run.stop();
  });

  it('is whole at nothing to do, and never more than whole', () => {
    for (const [total, rows] of [
      [0, 0],
      [10, 11],
    ] as const) {
      const run = runOf(total, false);
      expect(run.after(1, rows)).toMatch(/^100 % /);
      run.stop();
    }
  });

  it('says seconds as people do', () => {
    expect([0, 59.2, 60, 425, 3599.5, 7805].map(duration)).toEqual([
      ...['0 s', '1 min 00 s', '1 min 00 s', '7 min 05 s', '1 u 00 min', '2 u 10 min'],
    ]);
  });
});
