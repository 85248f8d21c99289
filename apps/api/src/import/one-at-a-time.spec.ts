import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.ts';

describe('one at a time', () => {
  it('keeps the order of what has the same key, and holds up nothing else', async () => {
    const turns = new OneAtATime();
    const done: string[] = [];
    const work = (name: string, milliseconds: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      done.push(name);
      return name;
    };
    const results = await Promise.all([
      turns.take('a', work('a1', 20)),
      turns.take('a', work('a2', 0)),
      turns.take('b', work('b1', 0)),
    ]);
    expect(results).toEqual(['a1', 'a2', 'b1']);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a failure, which is told to its own asker alone', async () => {
    const turns = new OneAtATime();
    const failed = turns.take('a', () => Promise.reject(new Error('gone')));
    const next = turns.take('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('gone');
    await expect(next).resolves.toBe('done');
  });
});
