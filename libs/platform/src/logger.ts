import { pino } from 'pino';
import type { Logger, LoggerOptions } from 'pino';
import type { LogLevel } from './config.ts';
import { loggedError } from './logged-error.ts';

export type { Logger } from 'pino';

const headers = ['authorization', 'cookie', 'set-cookie', 'proxy-authorization'];
const places = ['headers', 'req.headers', 'res.headers', 'request.headers', '*.headers'];

/** What each logger of the product shares, also the one that Nest makes for itself: who speaks, and what is never said. */
export function loggerOptions(name: string, level: LogLevel): LoggerOptions {
  return {
    name,
    level,
    base: { name, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: {
      paths: [
        ...headers.map((header) => `["${header}"]`),
        ...places.flatMap((at) => headers.map((h) => `${at}["${h}"]`)),
      ],
      censor: '[redacted]',
    },
    serializers: { err: (error: unknown) => loggedError(error), error: (error: unknown) => loggedError(error) },
  };
}

/** JSON lines on standard output, times in UTC; the launcher or the container's runtime keeps them. */
export function createLogger(name: string, level: LogLevel = 'info'): Logger {
  return pino(loggerOptions(name, level));
}
