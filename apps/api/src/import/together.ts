const largest = 32_768;
const notYet = Symbol('not yet');

/**
 * Joins what is ready at the same moment, up to 32 Ki characters, so that each row does not cost a packet of its own.
 * Nothing waits: what stands alone goes alone.
 */
export async function* together(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const source = lines[Symbol.asyncIterator]();
  try {
    let next = source.next();
    for (let first = await next; first.done !== true; first = await next) {
      let text = first.value;
      next = source.next();
      while (text.length < largest) {
        const ready = await Promise.race([next, afterThisTurn()]);
        if (ready === notYet || ready.done === true) break;
        text += ready.value;
        next = source.next();
      }
      yield text;
    }
  } finally {
    await source.return?.();
  }
}

function afterThisTurn(): Promise<typeof notYet> {
  return new Promise((resolve) => setImmediate(() => resolve(notYet)));
}
