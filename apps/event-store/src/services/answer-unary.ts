import type { sendUnaryData } from '@grpc/grpc-js';
import { isServiceError, unavailable } from '../wire/status-error.ts';

/** Answers a call once: with what `work` returns, or with the error that it throws. */
export function answerUnary<Response>(reply: sendUnaryData<Response>, work: () => Promise<Response>): void {
  work().then(
    (response) => reply(null, response),
    (error: unknown) => reply(isServiceError(error) ? error : unavailable('The event log cannot be written now.')),
  );
}
