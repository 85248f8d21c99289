import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { HappenedAt } from '#domain/kernel/event';
import { commandId } from '#event-store/ids';
import { SeenStreams } from '#event-store/seen';
import type { Caller, KnownCaller } from '../access/caller.ts';
import { HttpProblem } from '../http/problem.ts';

/** One write: who asks, and what makes it the same write when it is sent again. */
export interface Call {
  readonly caller: Caller;
  readonly commandId: string;
  /** The revision in If-Match. */
  readonly expectedRevision: bigint | undefined;
  /** What was read of other streams to decide it. */
  readonly seen: SeenStreams;
}

export interface RequestWithCaller extends FastifyRequest {
  /** Set once it is allowed. */
  caller?: Caller;
  /** Set once it is known who asks. */
  known?: KnownCaller;
}

/** The zone of the towns: all of them are in Belgium. */
export const townZone = 'Europe/Brussels';

/** Gives the handler its `Call`. @throws HttpProblem when the headers do not fit */
export const WithCall = createParamDecorator((_data: unknown, context: ExecutionContext): Call => {
  const request = context.switchToHttp().getRequest<RequestWithCaller>();
  const caller = callerOf(request);
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new HttpProblem('idempotency-key-missing');
  return {
    caller,
    commandId: commandId(caller.gemeenteId ?? '', caller.medewerkerId, routeOf(request), key),
    expectedRevision: revisionOf(request.headers['if-match']),
    seen: new SeenStreams(),
  };
});

/** Gives a query its caller. */
export const WithCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<RequestWithCaller>()),
);

/** A moment of the API's bodies as the domain says it; now, where it was left out. */
export function happenedAtOf(moment: string | undefined, now: string): HappenedAt {
  const zone = townZone;
  if (moment === undefined) {
    const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDateTime();
    return { local: local.toString({ smallestUnit: 'second' }), zone, precision: 'instant' };
  }
  return { local: moment, zone, precision: moment.includes('T') ? 'instant' : 'day' };
}

/** A body without its moment, which goes into the metadata. */
export function said<Body extends { readonly happenedAt?: string }>(body: Body): Omit<Body, 'happenedAt'> {
  const { happenedAt: _, ...rest } = body;
  return rest;
}

/** The town of a route that is about one. */
export function townOf(caller: Pick<Caller, 'gemeenteId'>): string {
  if (caller.gemeenteId === undefined) throw new HttpProblem('town-not-named');
  return caller.gemeenteId;
}

/**
 * What is asked, and of which thing: one key on two routes makes two commands, so that nothing in the log joins a
 * hulpvraag to a persoon. What a path names within the thing is part of what is said.
 */
function routeOf({ method, routeOptions, params }: RequestWithCaller): string {
  const { id = '' } = params as { readonly id?: string };
  return `${method} ${routeOptions.url ?? ''} ${id.toLowerCase()}`;
}

function callerOf(request: RequestWithCaller): Caller {
  if (!request.caller) throw new Error('a route without an access rule was reached');
  return request.caller;
}

function revisionOf(header: string | undefined): bigint | undefined {
  if (header === undefined) return undefined;
  const revision = /^"(\d{1,18})"$/.exec(header.trim())?.[1];
  if (revision === undefined) throw new HttpProblem('if-match-invalid');
  return BigInt(revision);
}
