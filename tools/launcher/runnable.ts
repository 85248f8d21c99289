/** Something that the launcher starts, watches and stops. */
export interface Runnable {
  readonly name: string;
  /** Does it end by itself when the launcher is gone? */
  readonly tied: boolean;
  /**
   * Resolves when it answers.
   * @throws LaunchError when it cannot; nothing of it runs then. An aborted signal makes it give up.
   */
  start(signal: AbortSignal): Promise<Running>;
}

export interface Running {
  readonly pid: number;
  /** Resolves when it is gone, asked or not, with how it ended in a few words. */
  readonly ended: Promise<string>;
  /** What it said when it was ready, such as its port. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Resolves when it is gone; harder means are taken when it takes too long. */
  stop(): Promise<void>;
}
