import { Controller, Get, NotFoundException, Param, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReactionsRunner } from '../reactions/runner/reactions-runner.ts';
import { Runner } from '../runner/runner.ts';
import { parkedEvents, projectionStatuses } from './projection-status.ts';
import type { ParkedEvent, ProjectionStatus } from './projection-status.ts';
import { reactionStatuses } from './reaction-status.ts';
import type { ReactionStatus } from './reaction-status.ts';

interface Status {
  /** Everything that the log held when it was last asked was looked at. */
  readonly caughtUp: boolean;
  /** Since the last event that was looked at was taken by the store; 0 when caught up. */
  readonly lagSeconds: number;
  /** Name of what keeps all of them from going on. */
  readonly error: string | null;
  readonly projections: readonly ProjectionStatus[];
  readonly reactions: readonly ReactionStatus[];
}

@Controller()
export class StatusController {
  constructor(
    private readonly source: DataSource,
    private readonly runner: Runner,
    private readonly reacting: ReactionsRunner,
  ) {}

  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 while something is behind, stopped, or not there; it says what. */
  @Get('health/ready')
  ready(): { status: 'ok' } {
    const { caughtUp, error, projections } = this.status();
    const notLive = projections.filter(({ state }) => state !== 'live').map(({ name, state }) => `${name}: ${state}`);
    if (caughtUp && error === null && notLive.length === 0) return { status: 'ok' };
    throw new ServiceUnavailableException({ status: 'not-ready', caughtUp, error, projections: notLive });
  }

  @Get('status')
  status(): Status {
    const { live } = this.runner;
    const behindSince = live.caughtUp ? undefined : live.lastRecordedAt;
    return {
      caughtUp: live.caughtUp,
      lagSeconds: behindSince === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(behindSince)) / 1_000),
      error: live.lastError?.name ?? null,
      projections: projectionStatuses(this.runner),
      reactions: reactionStatuses(this.reacting),
    };
  }

  /** The events that wait, of one projection. */
  @Get('status/:name/parked')
  async parked(@Param('name') name: string): Promise<ParkedEvent[]> {
    const member = this.runner.live.memberOf(name);
    if (!member) throw new NotFoundException();
    return parkedEvents(this.source, member);
  }
}
