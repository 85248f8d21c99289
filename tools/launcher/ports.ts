import { createServer } from 'node:net';
import { codeOf, LaunchError } from './launch-error.ts';

/** Can a server listen there? Port 0 stands for any. @returns the port, or the system's code of why not. */
export function tryPort(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** `preferred` on the loopback address if nobody listens there, or else any free port. */
export async function freePort(preferred = 0): Promise<number> {
  const port = await tryPort('127.0.0.1', preferred);
  if (typeof port === 'number') return port;
  if (preferred !== 0) return freePort();
  throw new LaunchError(`No port can be opened on 127.0.0.1 (${port}).`);
}

/** @throws LaunchError naming what to change, when the api could not listen there. */
export async function requirePort(host: string, port: number): Promise<void> {
  const result = await tryPort(host, port);
  if (typeof result === 'number') return;
  if (result === 'EADDRINUSE')
    throw new LaunchError(`Port ${port} on ${host} is in use: stop what uses it, or set PORT.`);
  if (result === 'EACCES')
    throw new LaunchError(`Port ${port} may not be opened by this user: set PORT to another one.`);
  throw new LaunchError(`The api cannot listen on HOST ${host}, port ${port} (${result}).`);
}
