import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { HttpProblem } from './problem.ts';
import { languageOf, problemOf } from './problem.filter.ts';
import type { FailureLog } from './problem.filter.ts';

type OwnAnswers = Required<Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>>;

const mediaType = 'application/problem+json; charset=utf-8';

/** What Fastify and Node answer by themselves, before any route: problem documents too, which repeat nothing. */
export function frameworkErrors(log: FailureLog): OwnAnswers {
  return {
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemOf(error, languageOf(request.headers['accept-language']), log);
      void reply.status(problem.status).type(mediaType).send(problem);
    },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return;
      if (socket.writable)
        socket.end(answerOf(JSON.stringify(problemOf(new HttpProblem('request-unreadable'), 'nl', log))));
      else socket.destroy(error);
    },
  };
}

function answerOf(body: string): string {
  const head = ['HTTP/1.1 400 Bad Request', `Content-Type: ${mediaType}`, `Content-Length: ${Buffer.byteLength(body)}`];
  return [...head, 'Connection: close', '', body].join('\r\n');
}
