import { Injectable } from '@nestjs/common';
import { ReadLog } from '#event-store/reads/read-log';
import type { Read } from '#event-store/reads/read-entry';
import { RefusalCounts } from '#event-store/reads/refusal-counts';
import type { KnownCaller } from '../access/caller.ts';
import type { RequestWithCaller } from '../handling/call.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Problem } from '../http/problem.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of what a path holds in the place of an id, in characters. */
const longestId = 100;

/** Writes down who was shown what about persons, and who was refused. */
@Injectable()
export class ReadNotes {
  constructor(
    private readonly log: ReadLog,
    private readonly counts: RefusalCounts,
  ) {}

  /** @throws HttpProblem store-unavailable: then what was read must not be shown */
  async shown(request: RequestWithCaller): Promise<void> {
    if (request.caller) await this.record(request, request.caller, { outcome: 'shown' });
  }

  /**
   * An access that was refused: 403, or 404 where it is not there for them. One of nobody known is only counted.
   * @throws HttpProblem store-unavailable: nobody may look around without that being written down
   */
  async refused(request: RequestWithCaller, { status, code }: Pick<Problem, 'status' | 'code'>): Promise<void> {
    const who = request.caller ?? request.known;
    if (who) return this.record(request, who, { outcome: 'refused', code });
    // Without a caller, 404 is an address that leads nowhere.
    if (status !== 404) this.counts.count(code);
  }

  private async record(
    request: RequestWithCaller,
    { medewerkerId, organisatieId, gemeenteId, rol }: KnownCaller,
    outcome: Pick<Read, 'outcome' | 'code'>,
  ): Promise<void> {
    const read: Read = {
      ...outcome,
      medewerkerId,
      organisatieId,
      ...(gemeenteId !== undefined && { gemeenteId }),
      ...(rol !== undefined && { rol }),
      what: `${request.method} ${request.routeOptions.url ?? ''}`,
      ids: idsOf(request),
    };
    try {
      await this.log.record(read, new Date().toISOString());
    } catch (error) {
      throw new HttpProblem('store-unavailable', {}, { cause: error });
    }
  }
}

/** What the path and the query name; a query can hold words of people, so that of it only ids are taken. */
function idsOf({ params, query }: RequestWithCaller): Record<string, string> {
  const named = Object.entries((query ?? {}) as Readonly<Record<string, unknown>>);
  const ids = named.filter((one): one is [string, string] => typeof one[1] === 'string' && uuid.test(one[1]));
  const inPath = Object.entries((params ?? {}) as Readonly<Record<string, string>>);
  return Object.fromEntries([...ids, ...inPath.map(([name, id]) => [name, id.slice(0, longestId)] as const)]);
}
