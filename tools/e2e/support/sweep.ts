import fc from 'fast-check';
import type { TestStack } from '../../testing/stack.ts';
import { caseWork } from './case-work.ts';
import type { Contract } from './contract.ts';
import { Known } from './known.ts';
import type { OpenApiDocument, Operation } from './openapi.ts';
import { send } from './outcomes.ts';
import { documentedRequest } from './requests.ts';
import type { FuzzRequest } from './requests.ts';
import type { Tally } from './tally.ts';

/** Requests that a route may refuse, before it is said to accept none. */
const attempts = 24;

/** What has to be done to a thing before a route accepts it, by the end of the route's path. */
const first: Readonly<Record<string, readonly string[]>> = {
  start: ['aanvaarding'],
  pauze: ['aanvaarding', 'start'],
  hervatting: ['aanvaarding', 'start', 'pauze'],
  voltooiing: ['aanvaarding', 'start'],
  mislukking: ['aanvaarding', 'start'],
  'stappen/{transitionId}': ['aanvaarding'],
  'onthaalgesprekken/{gesprekId}/afzegging': ['onthaalgesprekken/{gesprekId}/afzegging'],
  'doelen/{doelId}/einde': ['doelen/{doelId}/einde'],
  'doelen/{doelId}/einde/foutief': ['doelen/{doelId}/einde'],
};

/** Tries routes on things of their own, which no other request has closed, withdrawn or forgotten meanwhile. */
export class Sweep {
  constructor(
    private readonly stack: TestStack,
    private readonly token: string,
    private readonly document: OpenApiDocument,
    private readonly operations: readonly Operation[],
    private readonly contract: Contract,
    private readonly tally: Tally,
    private readonly seed: number,
  ) {}

  /** Until it is accepted, or has refused too often. */
  async over(operation: Operation): Promise<void> {
    const known = new Known(this.operations);
    await caseWork(this.stack, this.token, known).catch(() => undefined);
    for (const before of this.before(operation)) await this.accepted(before, known);
    await this.accepted(operation, known);
  }

  /** The routes that make what the path names, and those that bring it into the state that is asked for. */
  private before(operation: Operation): Operation[] {
    const { path } = operation;
    const collection = /^\/v1\/\w+\/\{id\}\//.exec(path)?.[0];
    if (collection === undefined) return [];
    const [, part] = /^([\w/-]+?)\/\{\w+\}/.exec(path.slice(collection.length)) ?? [];
    const made = part === undefined ? [] : [part];
    const state = first[path.slice(collection.length)] ?? [];
    return [...made, ...state].flatMap((end) =>
      this.operations.filter((one) => one.method === 'POST' && one.path === `${collection}${end}` && one !== operation),
    );
  }

  private async accepted(operation: Operation, known: Known): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const options = { numRuns: 1, seed: this.seed + attempt };
      const [drawn] = fc.sample(documentedRequest(this.document, operation, known), options);
      const request = asOfNow(drawn!);
      const outcome = await send(this.stack.url, this.token, request, this.contract);
      this.tally.count(request, outcome);
      if (outcome.status < 300) return known.note(operation, request.params, outcome.json);
      // A reaction makes referrals, a little later.
      if (outcome.status === 404) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** What happens to a thing that was made just now cannot have happened in one of the past years. */
function asOfNow(request: FuzzRequest): FuzzRequest {
  if (request.operation.body?.mediaType !== 'application/json' || !request.body) return request;
  const body = JSON.parse(request.body.toString('utf8')) as object;
  const now = Temporal.Now.plainDateTimeISO('Europe/Brussels');
  const later = now.add({ days: 30 }).toPlainDate().toString();
  const said = {
    ...body,
    ...('happenedAt' in body && { happenedAt: now.toString({ smallestUnit: 'second' }) }),
    ...('expiresOn' in body && { expiresOn: later }),
  };
  return { ...request, body: Buffer.from(JSON.stringify(said)) };
}
