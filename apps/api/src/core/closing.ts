import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ProjectionProgress } from '#read-models/wait-for';
import { EventLog } from '#event-store/event-log';
import { RefusalCounts } from '#event-store/reads/refusal-counts';

/** Closes what the core opened, after the last request was answered. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  constructor(
    private readonly log: EventLog,
    private readonly pool: Pool,
    private readonly progress: ProjectionProgress,
    private readonly readModels: DataSource,
    private readonly refusals: RefusalCounts,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.progress.close();
    await this.readModels.destroy();
    await this.refusals.settled();
    await this.pool.end();
  }
}
