import { randomUUID } from 'node:crypto';
import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Rejection } from '#domain/kernel/rejection';
import type { RejectionKind } from '#domain/kernel/rejection';
import { townLeft } from '#event-store/execute.rejections';
import { StoreUnavailableError, UnknownOutcomeError } from '#event-store/event-log';
import { SubjectForgottenError, TownLeftError } from '#event-store/ledger/key-ledger';
import { NotYetVisibleError } from '#read-models/wait-for';
import type { RequestWithCaller } from '../handling/call.ts';
import { IssuerUnavailableError } from '../access/issuer.ts';
import { languageOf } from './accept-language.ts';
import { fieldProblemTexts } from './field-problems.ts';
import { HttpProblem, httpProblems } from './problem.ts';
import type { HttpProblemCode, Problem, ProblemLanguage } from './problem.ts';

/** Statuses of who may not, or for whom it is not there. */
const refusals = [401, 403, 404];

const statusOf: Record<RejectionKind, number> = { invalid: 422, conflict: 409, 'not-found': 404, forbidden: 403 };

/** The status of a refusal by a decision. */
export function rejectionStatus(code: string, kind: RejectionKind): number {
  return code === 'revision-stale' ? 412 : statusOf[kind];
}

/**
 * Makes every failure a problem document. What the caller sent is never repeated in it, nor in the log. Who is refused
 * is told so after it was written down.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: FailureLog,
    private readonly notes: RefusalNotes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RequestWithCaller>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problemFor = (failure: unknown) =>
      problemOf(failure, languageOf(request.headers['accept-language']), this.log);
    const problem = problemFor(error);
    if (!refusals.includes(problem.status)) return answer(reply, problem);
    this.notes.refused(request, problem).then(
      () => answer(reply, problem),
      (failure: unknown) => answer(reply, problemFor(failure)),
    );
  }
}

/** Sends a problem document, with the headers that belong to its status. */
export function answer(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  if (problem.status === 503) void reply.header('retry-after', secondsToWait(problem));
  void reply.status(problem.status).type('application/problem+json').send(problem);
}

/** Where refusals are written down. */
export interface RefusalNotes {
  refused(request: RequestWithCaller, problem: Pick<Problem, 'status' | 'code'>): Promise<void>;
}

/** Where failures of ours are noted. */
export interface FailureLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a failure is to the caller; what we did not expect is noted under the id that the caller gets. */
export function problemOf(error: unknown, language: ProblemLanguage, log: FailureLog): Problem {
  if (error instanceof Rejection) {
    const status = rejectionStatus(error.code, error.text.kind);
    const field = error.field === undefined ? {} : { field: error.field };
    return { ...frame(error.code, status), detail: error.text[language], ...field };
  }
  if (error instanceof HttpProblem) return httpProblem(error.code, language, error.extra);
  if (error instanceof TownLeftError) return problemOf(townLeft(), language, log);
  if (error instanceof SubjectForgottenError) return httpProblem('persoon-forgotten', language);
  if (error instanceof NotYetVisibleError) return httpProblem('not-yet-visible', language);
  if (error instanceof StoreUnavailableError || error instanceof UnknownOutcomeError) {
    log.warn({ failure: error.name, cause: causeOf(error) }, 'the event store did not answer');
    return httpProblem('store-unavailable', language);
  }
  if (error instanceof IssuerUnavailableError) {
    log.warn({ failure: error.name, cause: causeOf(error) }, 'the issuer of tokens did not answer');
    return httpProblem('issuer-unavailable', language);
  }
  const code = codeOfFramework(error);
  if (code) return httpProblem(code, language);
  const instance = `urn:uuid:${randomUUID()}`;
  log.error({ instance, failure: nameOf(error), stack: stackOf(error) }, 'unexpected failure');
  return { ...httpProblem('internal', language), instance };
}

/** Nest's and Fastify's own errors, by their status. */
function codeOfFramework(error: unknown): HttpProblemCode | undefined {
  // Nest refuses ids in a path; bodies have a pipe of their own, and Fastify reads them.
  const ofPath = error instanceof HttpException || (error as { code?: unknown } | null)?.code === 'FST_ERR_BAD_URL';
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  switch (status) {
    case 400:
      return ofPath ? 'path-invalid' : 'body-unreadable';
    case 414:
      return 'path-invalid';
    case 404:
    case 405:
      return 'not-found';
    case 413:
      return 'body-too-large';
    case 415:
      return 'media-type-unsupported';
    default:
      return undefined;
  }
}

/** With fields that are not right, the sentence of the first one follows: mostly there is only that one. */
function httpProblem(code: HttpProblemCode, language: ProblemLanguage, extra: HttpProblem['extra'] = {}): Problem {
  const { errors: failed, ...rest } = extra;
  const errors = failed?.map((one) => ({ ...one, detail: fieldProblemTexts[one.code][language] }));
  const detail = [httpProblems[code][language], errors?.[0]?.detail].filter(Boolean).join(' ');
  return { ...frame(code, httpProblems[code].status), detail, ...rest, ...(errors && { errors }) };
}

function frame(code: string, status: number) {
  return { type: `urn:polslag:problem:${code}`, title: code, status, code };
}

/** A read model is built in the time that it takes to read the log; anything else is soon there again. */
function secondsToWait({ code }: Problem): string {
  return code === 'read-model-not-ready' ? '5' : '1';
}

function causeOf(error: Error): string {
  return nameOf(error.cause);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Frames without the message, which may repeat what somebody typed. */
function stackOf(error: unknown): string | undefined {
  return error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .join('\n')
    : undefined;
}
