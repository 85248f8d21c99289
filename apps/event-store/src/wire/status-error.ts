import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';

/** Ends a call: code, text and trailers as EventStoreDB sends them, since the client makes its errors from these. */
export function statusError(code: status, details: string, trailers: Readonly<Record<string, string>> = {}) {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, headerText(value));
  return Object.assign(new Error(details), { code, details, metadata }) satisfies ServiceError;
}

export function streamDeleted(stream: string): ServiceError {
  return statusError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

/** How deletes are refused; on appends a wrong revision is an answer, not an error. */
export function wrongExpectedVersion(stream: string, expected: bigint, current: bigint): ServiceError {
  return statusError(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${current}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': `${expected}`,
      'actual-version': `${current}`,
    },
  );
}

export function appendTooLarge(limit: number): ServiceError {
  return statusError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${limit}`,
  });
}

export function missingProperty(name: string): ServiceError {
  return statusError(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
}

/** What EventStoreDB says of any request that it did not foresee. */
export function handlerFailed(): ServiceError {
  return statusError(status.UNKNOWN, 'Exception was thrown by handler.');
}

export function unexpectedReadResult(kind: 'ReadStreamResult' | 'ReadAllResult', result: string): ServiceError {
  return statusError(status.UNKNOWN, `Unexpected ${kind}: ${result}`);
}

export function invalidSubscriptionPosition(): ServiceError {
  return statusError(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
}

/** The client makes an error of it after which it connects anew. */
export function unavailable(details: string): ServiceError {
  return statusError(status.UNAVAILABLE, details);
}

export function timedOut(): ServiceError {
  return statusError(status.ABORTED, 'Operation timed out');
}

/** Does this already say how the call is to end? */
export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && 'metadata' in error && error.metadata instanceof Metadata;
}

const longestHeader = 2_000;

/** Trailers take printable ASCII only; names of streams may hold anything. */
function headerText(value: string): string {
  const short = value.length > longestHeader ? `${value.slice(0, longestHeader)}…` : value;
  return short.replaceAll(/[^ -~]+/gu, (odd) => encodeURIComponent(odd.toWellFormed()));
}
