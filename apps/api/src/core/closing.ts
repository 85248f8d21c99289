import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { ProjectionProgress } from '#read-models/wait-for';
import { EventLog } from '#event-store/event-log';

/** Closes what the core opened, after the last request was answered. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  constructor(
    private readonly log: EventLog,
    private readonly pool: Pool,
    private readonly progress: ProjectionProgress,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.progress.close();
    await this.pool.end();
  }
}
