import { hostsOf, isLoopback } from './hosts.ts';

/** What `AUTH=dev` depends on; connection strings may hold passwords, which never come back in a sentence. */
export interface Surroundings {
  readonly HOST: string;
  readonly DATABASE_URL?: string | undefined;
  readonly KEY_STORE_URL?: string | undefined;
  readonly EVENTSTORE_URL?: string | undefined;
  readonly EVENTLOG_DATABASE_URL?: string | undefined;
}

const connections = ['DATABASE_URL', 'KEY_STORE_URL', 'EVENTSTORE_URL', 'EVENTLOG_DATABASE_URL'] as const;

/**
 * Why the built-in issuer of tokens must not be switched on here, or `undefined` when it may be: whoever can reach it
 * can become anybody, so everything that it opens has to stand on this machine.
 */
export function refuseDevelopmentAuth(surroundings: Surroundings): string | undefined {
  if (!isLoopback(surroundings.HOST)) return 'AUTH=dev is refused because HOST is not a loopback address';
  const elsewhere = connections.find((name) => {
    const url = surroundings[name];
    return url !== undefined && !hostsOf(url).every(({ host }) => isLoopback(host));
  });
  return elsewhere && `AUTH=dev is refused because ${elsewhere} names another host than this machine`;
}
