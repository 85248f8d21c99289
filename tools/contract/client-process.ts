import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/**
 * A process with the unmodified client and nothing that guards it: `client-process CONNECTION WHAT ROUTE MILLISECONDS`.
 * Says how one append ended, and whether the process still lives so much later.
 */
const [, , connectionString = '', what = '', route = '', wait = '3000'] = process.argv;
const tiny = (count: number) => Array.from({ length: count }, (_, i) => jsonEvent({ type: 'T', data: { i } }));
const sized = (bytes: number) => jsonEvent({ type: 'T', data: { p: 'x'.repeat(bytes - 8) } });
const [event] = tiny(1);

const appends: Readonly<Record<string, () => unknown>> = {
  'event type empty': () => ({ ...event, type: '' }),
  'event id not a uuid': () => ({ ...event, id: 'abc' }),
  'empty stream name': () => event,
  'one event of 1.2 MB': () => sized(1_200_000),
  '80 events of 64,000 bytes': () => Array.from({ length: 80 }, () => sized(64_000)),
  '60,000 tiny events': () => tiny(60_000),
  'wrong expected revision': () => event,
  'event of 20 MiB': () => sized(20 * 1024 * 1024),
  'event data undefined': () => ({ ...event, data: undefined }),
  'event data null': () => ({ ...event, data: null }),
};

const client = EventStoreDBClient.connectionString(connectionString);
const stream = what === 'empty stream name' ? '' : `cp-${process.pid}-${Date.now()}`;
const options = {
  ...(what === 'wrong expected revision' ? { expectedRevision: 7n } : {}),
  ...(route === 'append' ? { credentials: { username: 'anybody', password: 'anything' } } : {}),
};
const say = (line: string) => process.stdout.write(`${line}\n`);

await client.appendToStream(stream, appends[what]!() as never, options).then(
  ({ nextExpectedRevision }) => say(`ok ${nextExpectedRevision}`),
  (error: Error) => say(`rejected ${error.constructor.name}`),
);
// Whatever comes too late comes within this time.
setTimeout(() => {
  say('still alive');
  process.exit(0);
}, Number(wait));
