import { HttpProblem } from '../core/http/problem.ts';

export interface ProjectorStatus {
  readonly caughtUp: boolean;
  readonly lagSeconds: number;
  readonly error: string | null;
  readonly projections: readonly {
    readonly name: string;
    readonly version: number;
    readonly state: string;
    readonly ordinal: number;
    readonly parkedRows: number;
    readonly error: string | null;
    readonly building: { readonly since: string; readonly ordinal: number; readonly error?: string } | null;
  }[];
}

const longestAnswer = 5_000;

/** Asks the projector's own port, on behalf of a beheerder. @throws HttpProblem projector-unavailable, not-found */
export class ProjectorClient {
  constructor(private readonly address: string | undefined) {}

  status(): Promise<ProjectorStatus> {
    return this.ask<ProjectorStatus>('GET', '/status');
  }

  async rebuild(name: string): Promise<void> {
    await this.ask('POST', `/rebuild/${encodeURIComponent(name)}`);
  }

  private async ask<Answer>(method: string, path: string): Promise<Answer> {
    if (this.address === undefined) throw new HttpProblem('projector-unavailable');
    const answer = await fetch(new URL(path, this.address), {
      method,
      signal: AbortSignal.timeout(longestAnswer),
    }).catch((error: unknown) => {
      throw new HttpProblem('projector-unavailable', {}, { cause: error });
    });
    if (answer.status === 404) throw new HttpProblem('not-found');
    if (!answer.ok) throw new HttpProblem('projector-unavailable');
    return (await answer.json()) as Answer;
  }
}
