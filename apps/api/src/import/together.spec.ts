import { describe, expect, it } from '@jest/globals';
import { together } from './together.ts';

async function* lines(count: number, pauseBefore = -1): AsyncGenerator<string> {
  for (let n = 0; n < count; n += 1) {
    if (n === pauseBefore) await new Promise((resolve) => setTimeout(resolve, 20));
    yield `${n}\n`;
  }
}

describe('lines that are ready at the same moment', () => {
  it('go together, none lost and in their order', async () => {
    const chunks = await Array.fromAsync(together(lines(5_000)));
    expect(chunks.join('')).toBe((await Array.fromAsync(lines(5_000))).join(''));
    expect(chunks.length).toBeLessThan(100);
  });

  it('do not wait for one that is late', async () => {
    const chunks = await Array.fromAsync(together(lines(6, 3)));
    expect(chunks).toEqual(['0\n1\n2\n', '3\n4\n5\n']);
  });

  it('end their source when nobody reads on, and pass its failure on', async () => {
    let ended = false;
    async function* source(): AsyncGenerator<string> {
      try {
        yield* lines(10, 1);
        throw new Error('gone');
      } finally {
        ended = true;
      }
    }
    for await (const _ of together(source())) break;
    expect(ended).toBe(true);
    await expect(Array.fromAsync(together(source()))).rejects.toThrow('gone');
  });
});
