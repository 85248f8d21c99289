import { FencedError } from './checkpoint.ts';
import { WrongLogError } from './log-check.ts';
import { backOff, pause } from './pause.ts';

/**
 * Does `attempt` again and again until `stopping`, with a pause that grows with the failures in a row. The signal that
 * an attempt is given also ends what it left running.
 * @param attempt tells by `onProgress` that it is getting on
 * @param onFailure told of what will be tried again
 * @throws FencedError, WrongLogError: it must not go on
 */
export async function untilStopped(
  stopping: AbortSignal,
  attempt: (signal: AbortSignal, onProgress: () => void) => Promise<void>,
  onFailure: (error: unknown, failures: number) => void,
): Promise<void> {
  for (let failures = 0; !stopping.aborted;) {
    const own = new AbortController();
    try {
      await attempt(AbortSignal.any([own.signal, stopping]), () => (failures = 0));
    } catch (error) {
      if (error instanceof FencedError || error instanceof WrongLogError) throw error;
      failures += 1;
      onFailure(error, failures);
      await pause(backOff(failures), stopping);
    } finally {
      own.abort();
    }
  }
}
