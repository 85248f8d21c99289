import { createServer } from 'node:http';
import { announceReady, failStart, onShutdown } from '#platform/process';

/**
 * Takes the place of a process of the product in the launcher's specs. Over HTTP it tells its own environment, and dies
 * when asked to; `STAND_IN=broken` cannot start, `STAND_IN=short-lived` dies at once, `STAND_IN=stubborn` ignores SIGTERM.
 */
const { PORT, EVENTSTORE_BIND, STAND_IN } = process.env;
const server = createServer((request, response) => {
  if (request.url === '/die') process.kill(process.pid, 'SIGKILL');
  response.end(JSON.stringify({ pid: process.pid, env: process.env }));
});

if (STAND_IN === 'broken') await failStart(new Error('The stand-in is broken.'));
if (STAND_IN === 'stubborn') process.on('SIGTERM', () => undefined);
else onShutdown(() => server.close());

server.listen(Number(PORT ?? EVENTSTORE_BIND?.split(':')[1] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  announceReady({ port: typeof address === 'object' && address ? address.port : 0 });
  if (STAND_IN === 'short-lived') process.kill(process.pid, 'SIGKILL');
});
