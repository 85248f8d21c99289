import type { Contract } from './contract.ts';
import { shown } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import type { FuzzRequest } from './requests.ts';

/** What a run of the fuzzer tried, and what came of it. */
export class Tally {
  tried = 0;
  accepted = 0;
  bodies = 0;
  /** Bodies that the document describes. */
  described = 0;
  private readonly routes = new Set<string>();
  private readonly faults = new Map<string, string>();

  constructor(private readonly contract: Contract) {}

  count(request: FuzzRequest, { status, json, problem }: Outcome): void {
    const { operation, body } = request;
    // A bulk answer to no lines has none.
    const { code } = (json ?? {}) as { readonly code?: unknown };
    const answer = status >= 400 && typeof code === 'string' ? `${status} ${code}` : `${status}`;
    this.tried += 1;
    if (body) this.bodies += 1;
    if (body && this.contract.describes(operation, body)) this.described += 1;
    if (problem !== undefined) this.faults.set(`${operation.name} ${answer}`, `${problem}\n${shown(request)}`);
    if (status >= 300) return;
    this.accepted += 1;
    this.routes.add(operation.name);
  }

  /** One of each kind that should not be, with what was sent. */
  failures(): string[] {
    return [...this.faults.values()];
  }

  summary(): string {
    const said = `${this.tried} requests tried, ${this.accepted} accepted on ${this.routes.size} routes`;
    return `fuzz: ${said}; ${this.described} of ${this.bodies} bodies as documented`;
  }
}
