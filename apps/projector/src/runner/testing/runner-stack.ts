import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import type { HappenedAt } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import { EventLog } from '#event-store/event-log';
import { CommandExecutor } from '#event-store/execute';
import type { WriteResult } from '#event-store/execute';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import { createTestDatabase } from '#platform/testing/database';
import { readModelSource } from '#read-models/data-source';
import type { Projection } from '#read-models/projection';
import { ProjectionProgress } from '#read-models/wait-for';
import { startTestStore } from '../../../../../tools/testing/store.ts';
import { logReader } from '#event-store/log-reader';
import type { RunnerParts } from '../parts.ts';
import { Runner } from '../runner.ts';

/** A store, a ledger and read models of their own, on real parts, for one test file. */
export interface RunnerStack {
  readonly parts: RunnerParts;
  readonly executor: CommandExecutor;
  readonly ledger: KeyLedger;
  readonly log: EventLog;
  readonly source: DataSource;
  readonly progress: ProjectionProgress;
  readonly databaseUrl: string;
  readonly storeUrl: string;
  /** Runs a command as a toeleider of `tenant`; another `key` is another command. */
  run<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
    slice: Slice<State, Command, Event, Contracts>,
    id: string,
    command: Command,
    options?: RunOptions,
  ): Promise<WriteResult>;
  /** A runner at the end of the log. */
  started(projections: readonly Projection[], rebuild?: readonly string[]): Promise<Runner>;
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly happenedAt?: HappenedAt;
  readonly subjects?: readonly string[];
  readonly key?: string;
  readonly tenant?: string;
}

export const tenant = '11111111-1111-5111-8111-111111111111';
const day: HappenedAt = { local: '2026-03-28', zone: 'Europe/Brussels', precision: 'day' };

export async function startRunnerStack(): Promise<RunnerStack> {
  const [store, read, keys] = [
    await startTestStore(),
    await createTestDatabase('read'),
    await createTestDatabase('keys'),
  ];
  const pool = new Pool({ connectionString: keys.url, max: 4 });
  const ledger = await KeyLedger.open(pool, MasterKey.random());
  const log = new EventLog(store.connectionString);
  const executor = new CommandExecutor(log, ledger);
  const source = await readModelSource(read.url, { settings: { synchronous_commit: 'off' } }).initialize();
  const progress = await ProjectionProgress.open(read.url);
  const logger = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });
  const parts = { source, reader: logReader(log, logger), ledger, logger, limits: { size: 100, delay: 5 } };
  const runners: Runner[] = [];
  return {
    parts,
    executor,
    ledger,
    log,
    source,
    progress,
    databaseUrl: read.url,
    storeUrl: store.connectionString,
    run: (slice, id, command, { happenedAt = day, subjects, key = randomUUID(), tenant: town = tenant } = {}) => {
      const rol = 'toeleider';
      return executor.execute(slice, {
        id,
        command,
        body: command.data,
        context: { now: new Date().toISOString(), happenedAt, actor: 'medewerker-1', rol, gemeenteId: town },
        metadata: {
          tenant: town,
          actor: 'medewerker-1',
          rol,
          purpose: 'toeleiding',
          commandId: key,
          $correlationId: key,
          $causationId: key,
          happenedAt,
        },
        ...(subjects && { subjects }),
      });
    },
    started: async (projections, rebuild = []) => {
      const runner = new Runner(parts, projections);
      runners.push(runner);
      await runner.start(rebuild, (error) => logger.error({ err: error }, 'fatal'));
      return runner;
    },
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
      await progress.close();
      await source.destroy();
      await log.close();
      await pool.end();
      await Promise.all([store.stop(), read.drop(), keys.drop()]);
    },
  };
}
