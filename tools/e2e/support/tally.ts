import type { Contract } from './contract.ts';
import type { Operation } from './openapi.ts';
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
  private readonly triedRoutes = new Set<string>();
  private readonly acceptedRoutes = new Set<string>();
  /** By route, what it was answered last. */
  private readonly last = new Map<string, string>();
  private readonly faults = new Map<string, string>();

  constructor(private readonly contract: Contract) {}

  count(request: FuzzRequest, { status, json, problem }: Outcome): void {
    const { operation, body } = request;
    // A bulk answer to no lines has none.
    const { code } = (json ?? {}) as { readonly code?: unknown };
    const answer = status >= 400 && typeof code === 'string' ? `${status} ${code}` : `${status}`;
    this.tried += 1;
    this.triedRoutes.add(operation.name);
    this.last.set(operation.name, answer);
    if (body) this.bodies += 1;
    if (body && this.contract.describes(operation, body)) this.described += 1;
    if (problem !== undefined) this.faults.set(`${operation.name} ${answer}`, `${problem}\n${shown(request)}`);
    if (status >= 300) return;
    this.accepted += 1;
    this.acceptedRoutes.add(operation.name);
  }

  /** Routes that were not tried. */
  untried(operations: readonly Operation[]): Operation[] {
    return operations.filter(({ name }) => !this.triedRoutes.has(name));
  }

  /** Routes that accepted nothing. */
  unaccepted(operations: readonly Operation[]): Operation[] {
    return operations.filter(({ name }) => !this.acceptedRoutes.has(name));
  }

  /** What a route was answered last. */
  lastOf({ name }: Operation): string | undefined {
    return this.last.get(name);
  }

  /** One of each kind that should not be, with what was sent. */
  failures(): string[] {
    return [...this.faults.values()];
  }

  summary(): string {
    const said = `${this.tried} requests tried, ${this.accepted} accepted on ${this.acceptedRoutes.size} of ${this.triedRoutes.size} routes`;
    return `fuzz: ${said}; ${this.described} of ${this.bodies} bodies as documented`;
  }
}
