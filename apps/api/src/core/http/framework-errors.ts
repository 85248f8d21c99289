import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { HttpProblem } from './problem.ts';
import { languageOf } from './accept-language.ts';
import { problemOf } from './problem.filter.ts';
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
    clientErrorHandler: (error: UnreadableError, socket: Socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return;
      if (!socket.writable) {
        socket.destroy(error);
        return;
      }
      const problem = problemOf(new HttpProblem('request-unreadable'), languageOf(askedIn(error)), log);
      socket.end(answerOf(JSON.stringify(problem)));
    },
  };
}

/** What Node could not read, as far as it had come. */
interface UnreadableError extends NodeJS.ErrnoException {
  /** Bytes, whatever Fastify's types say. */
  readonly rawPacket?: unknown;
}

/** The languages that are asked for in what could not be read, where that much can be. */
function askedIn({ rawPacket }: UnreadableError): string | undefined {
  return /^accept-language:(.*)$/im.exec(Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '')?.[1];
}

function answerOf(body: string): string {
  const head = ['HTTP/1.1 400 Bad Request', `Content-Type: ${mediaType}`, `Content-Length: ${Buffer.byteLength(body)}`];
  return [...head, 'Connection: close', '', body].join('\r\n');
}
