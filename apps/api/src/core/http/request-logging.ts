import type { Options } from 'pino-http';
import type { Logger } from '#platform/logger';

/**
 * One line for each request: method, route as it was declared, status, milliseconds. No address, header, query or body:
 * any of them can be about somebody.
 */
export function requestLogging(logger: Logger): Options {
  return {
    logger,
    quietReqLogger: true,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
    serializers: {
      req: (request: { method?: string }) => ({ method: request.method }),
      res: (response: { statusCode?: number }) => ({ status: response.statusCode }),
    },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
  };
}
