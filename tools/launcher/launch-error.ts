/** What stops a start; the message is one clear sentence for whoever typed the command. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}

/** The system's short code of an error, such as `EACCES`. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown error';
}
