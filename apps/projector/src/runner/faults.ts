import { QueryFailedError } from 'typeorm';
import { ProjectionFault } from '#read-models/fold';

/** SQLSTATE of what the database refused; `undefined` for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** A value that does not fit the table: the event's fault, not the database's. */
export function isAboutData(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error) ?? '');
}

/** What a rebuild, which is strict, could not apply. Holds no data. */
export class NotApplicableError extends Error {
  override readonly name = 'NotApplicableError';
}

/** Trying again does not help: the projection's code failed, or its table is not the one that it was written for. */
export function stopsProjection(error: unknown): error is Error {
  return error instanceof ProjectionFault || /^42/.test(sqlState(error) ?? '');
}

export function endsRebuild(error: unknown): error is Error {
  return error instanceof NotApplicableError || stopsProjection(error);
}
