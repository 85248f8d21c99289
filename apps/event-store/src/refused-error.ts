/** The store will not start, or not go on, like this; the message is one sentence for the person who runs it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
