/** Resolves after `milliseconds`, or at once when `signal` says so. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/** A random part of a wait that doubles with each failure in a row, up to 5 s. */
export function backOff(failures: number): number {
  return Math.random() * Math.min(5_000, 100 * 2 ** failures);
}
