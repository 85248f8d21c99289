/** The server that is examined. */
export interface Target {
  /** For the client: `esdb://…`. */
  readonly connectionString: string;
  /** Does it refuse what the product does not use, by name? A real one has it. */
  readonly embedded: boolean;
  /** Only where the suite has started the server itself. */
  readonly owner: Owner | undefined;
}

/** How the suite stops and starts a server of its own. */
export interface Owner {
  /** Ends the process, at once or politely. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again on the same data and address. */
  start(): Promise<void>;
}
