import type { StoredEvent } from './events.ts';

/** Chooses events by the beginning of a name, or by a regular expression upon it. */
export class EventFilter {
  private readonly prefixes: readonly Buffer[];
  private readonly pattern: RegExp | undefined;

  /**
   * @param on the name that is looked at
   * @param regex wins over prefixes where it is not empty; without either nothing matches
   * @throws SyntaxError when it is no regular expression
   */
  constructor(
    private readonly on: 'stream' | 'type',
    regex: string,
    prefixes: readonly string[],
  ) {
    this.pattern = regex === '' ? undefined : new RegExp(regex);
    this.prefixes = prefixes.map((prefix) => Buffer.from(prefix));
  }

  matches(event: StoredEvent): boolean {
    const name = event[this.on];
    if (this.pattern) return this.pattern.test(name.toString());
    return this.prefixes.some((prefix) => name.subarray(0, prefix.length).equals(prefix));
  }
}
