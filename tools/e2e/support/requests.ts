import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Known } from './known.ts';
import { pathWith } from './openapi.ts';
import type { OpenApiDocument, Operation } from './openapi.ts';
import { inPath, keys, mediaTypes, revisions } from './oddities.ts';
import { bodyOf, headersOf, oddQuery, paramsOf, queryOf } from './request-parts.ts';
import type { Maybe } from './request-parts.ts';

export interface FuzzRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

type Parts = Pick<FuzzRequest, 'params' | 'headers' | 'body'> & { readonly query: string };

/** Requests for every route, half of them as documented, with ids that exist in most of them. */
export function requests(
  document: OpenApiDocument,
  operations: readonly Operation[],
  known: Known,
): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(...operations.map((operation) => requestFor(document, operation, known)));
}

/** Requests for one route as it is documented, about something that exists. */
export function documentedRequest(
  document: OpenApiDocument,
  operation: Operation,
  known: Known,
): fc.Arbitrary<FuzzRequest> {
  return plainly(document, operation, known).map((parts) => assembled(operation, parts));
}

function plainly(document: OpenApiDocument, operation: Operation, known: Known): fc.Arbitrary<Parts> {
  return fc.record({
    params: paramsOf(operation, known, fc.constant(undefined)),
    query: queryOf(document, operation, known),
    headers: headersOf(
      operation,
      fc.uuid().map((): Maybe => randomUUID()),
      fc.constant(undefined),
      fc.constant(operation.body?.mediaType),
    ),
    body: bodyOf(document, operation, known, 'valid'),
  });
}

function requestFor(document: OpenApiDocument, operation: Operation, known: Known): fc.Arbitrary<FuzzRequest> {
  const odd: fc.Arbitrary<Parts> = fc.record({
    params: paramsOf(
      operation,
      known,
      fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constantFrom(...inPath)),
    ),
    query: fc.oneof(queryOf(document, operation, known), oddQuery(operation, known)),
    headers: headersOf(
      operation,
      fc.oneof({ weight: 4, arbitrary: fc.uuid().map((): Maybe => randomUUID()) }, fc.constantFrom<Maybe>(...keys)),
      fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom<Maybe>(...revisions)),
      fc.oneof({ weight: 8, arbitrary: fc.constant(operation.body?.mediaType) }, fc.constantFrom<Maybe>(...mediaTypes)),
    ),
    body: fc.oneof(
      bodyOf(document, operation, known, 'valid'),
      { weight: 3, arbitrary: bodyOf(document, operation, known, 'mutated') },
      bodyOf(document, operation, known, 'broken'),
    ),
  });
  return fc.oneof(plainly(document, operation, known), odd).map((parts) => assembled(operation, parts));
}

function assembled(operation: Operation, { params, query, headers, body }: Parts): FuzzRequest {
  const url = pathWith(operation, (name) => params[name] ?? '') + (query === '' ? '' : `?${query}`);
  return { operation, params, url, headers, body };
}
