export interface BatchLimits {
  /** Events at most. */
  readonly size: number;
  /** Milliseconds that an event waits at most for others to come with it. */
  readonly delay: number;
}
