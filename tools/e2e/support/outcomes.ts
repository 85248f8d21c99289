import type { Contract } from './contract.ts';
import type { FuzzRequest } from './requests.ts';

export interface Outcome {
  readonly status: number;
  readonly json: unknown;
  /** Why this is not an answer that may be given. */
  readonly problem: string | undefined;
}

/** The only ways in which the server may fail to answer; each is documented and asks to try again. */
const unavailable = [
  'not-yet-visible',
  'read-model-not-ready',
  'issuer-unavailable',
  'store-unavailable',
  'outcome-unknown',
  'projector-unavailable',
];

/** Sends it as it is, and says where the answer is not as the document promises. */
export async function send(api: string, token: string, request: FuzzRequest, contract: Contract): Promise<Outcome> {
  const { operation, url, headers, body } = request;
  const answer = await fetch(`${api}${url}`, {
    method: operation.method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    redirect: 'manual',
    ...(body && { body }),
  });
  const text = await answer.text();
  const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0]!;
  const rows = mediaType === 'application/x-ndjson' ? text.split('\n').filter((line) => line !== '') : [text];
  const parsed = rows.map((row) => JSON.parse(row) as unknown);
  const problems = parsed.map((json) =>
    answer.status < 400
      ? contract.answerProblem(operation, answer.status, mediaType, json)
      : refusalProblem(request, answer.status, mediaType, json, contract),
  );
  const problem = problems.find((one) => one !== undefined);
  const { status } = answer;
  return {
    status,
    json: parsed[0],
    problem: problem && `${operation.name} ${status} ${problem}: ${text.slice(0, 400)}`,
  };
}

function refusalProblem(
  request: FuzzRequest,
  status: number,
  mediaType: string,
  json: unknown,
  contract: Contract,
): string | undefined {
  const problem = json as { readonly code?: string; readonly status?: number };
  if (mediaType !== 'application/problem+json' || problem.status !== status || problem.code === undefined) {
    return 'is no problem document';
  }
  if (status >= 500 && !unavailable.includes(problem.code)) return 'is a failure';
  // A path that fits no route is answered before it is known which one was meant.
  if (problem.code === 'not-found' || problem.code === 'path-invalid') return undefined;
  return contract.answerProblem(request.operation, status, mediaType, json);
}

/** What was sent, for who has to find out. */
export function shown({ operation, url, headers, body }: FuzzRequest): string {
  const start = body === undefined ? '' : body.subarray(0, 600).toString('utf8');
  return `  ${operation.method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)}\n  ${start}`;
}
