/** An error as it may stand in a log. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack: string;
  readonly cause?: LoggedError;
}

const deepest = 4;

/**
 * Keeps what helps to find a fault and drops what may hold somebody's data: a database puts the offending values in its
 * message, detail and parameters, so of its errors only the SQLSTATE and our own lines of the stack are kept.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something else than an error', stack: '' };
  const code = codeOf(error);
  const fromDatabase = isFromDatabase(error);
  return {
    type: error.name,
    message: fromDatabase ? `database error${code === undefined ? '' : ` ${code}`}` : error.message,
    ...(code === undefined ? {} : { code }),
    stack: stackLines(error, fromDatabase),
    ...(error.cause instanceof Error && depth < deepest ? { cause: loggedError(error.cause, depth + 1) } : {}),
  };
}

function isFromDatabase(error: Error): boolean {
  return 'severity' in error || 'driverError' in error || 'sqlState' in error;
}

function codeOf(error: Error): string | undefined {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

function stackLines(error: Error, withoutMessage: boolean): string {
  const stack = error.stack ?? '';
  if (!withoutMessage) return stack;
  return stack
    .split('\n')
    .filter((line) => /^\s+at .+[:)\d]$/.test(line))
    .join('\n');
}
