/** The store did not answer in time; the client itself ignores deadlines on reads. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Gives up waiting after `milliseconds`. What was started goes on; the caller ends it. @throws DeadlineError */
export async function withDeadline<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
