import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { EventLog } from '#event-store/event-log';
import { CommandExecutor } from '#event-store/execute';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import type { ProjectorConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { readModelSource } from '#read-models/data-source';
import { projections } from './projections.ts';
import { reactions } from './reactions.ts';
import { ReactionsRunner } from './reactions/runner/reactions-runner.ts';
import { logReader } from '#event-store/log-reader';
import type { RunnerParts } from './runner/parts.ts';
import { Runner } from './runner/runner.ts';
import { listenForStatus } from './status/listen.ts';

export interface RunningProjector {
  /** Where health and status are answered. */
  readonly port: number;
  /** Resolves when the read model was built from nothing and swapped in. */
  rebuild(name: string): Promise<void>;
  /** After the batch that is being applied; a second time it does nothing. */
  stop(): Promise<void>;
}

export interface ProjectorOptions {
  /** Read models to build from nothing, or `all`. */
  readonly rebuild?: readonly string[];
  /** Told when the projector must not go on: another one runs, or the log became another one. */
  readonly onFatal?: (error: Error) => void;
}

const limits = { size: 500, delay: 25 };
/** Projections of which a batch is applied at the same moment, and what else asks meanwhile. */
const connections = 6;

/**
 * Starts read models and reactions on the log.
 * @throws WrongLogError, or an error with one sentence when a part cannot be reached
 */
export async function startProjector(
  config: ProjectorConfig,
  { rebuild = [], onFatal = () => undefined }: ProjectorOptions = {},
): Promise<RunningProjector> {
  const logger = createLogger('projector', config.LOG_LEVEL);
  const closing: (() => Promise<unknown>)[] = [];
  const stop = once(async () => {
    for (const close of closing.reverse()) await close();
  });
  try {
    const source = await reached('DATABASE_URL', () => readModels(config));
    closing.push(() => source.destroy());
    const keys = new Pool({ connectionString: config.KEY_STORE_URL, max: 4 });
    keys.on('error', () => undefined);
    closing.push(() => keys.end());
    await reached('KEY_STORE_URL', () => keys.query('select'));
    const ledger = await KeyLedger.open(keys, MasterKey.fromFile(config.MASTER_KEY_FILE));
    const log = new EventLog(config.EVENTSTORE_URL);
    closing.push(() => log.close());

    const reader = logReader(log, logger);
    await reader.assertReachable();

    const parts: RunnerParts = { source, reader, ledger, logger, limits };
    const executor = new CommandExecutor(log, ledger);
    const runner = new Runner(parts, projections);
    closing.push(() => runner.stop());
    await runner.start(rebuild, onFatal);
    const keyStore = {
      query: async <Rows>(statement: string, values?: unknown[]) => (await keys.query(statement, values)).rows as Rows,
    };
    const acting = reactions({ source, ledger, executor });
    const reacting = await ReactionsRunner.start(parts, executor, acting, keyStore, onFatal);
    closing.push(() => reacting.stop());
    const status = await listenForStatus(config, { source, runner, reacting });
    closing.push(() => status.close());
    return { port: status.port, rebuild: (name) => runner.rebuild(name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Commits are not waited for until they are on the disk: rows and checkpoint stand in one transaction, and what a crash
 * of the database takes back is applied again from the log.
 */
function readModels(config: ProjectorConfig): Promise<DataSource> {
  const settings = { synchronous_commit: 'off' };
  return readModelSource(config.DATABASE_URL, {
    connections,
    applicationName: 'polslag-projector',
    settings,
  }).initialize();
}

async function reached<Value>(variable: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`The database that ${variable} names cannot be reached.`, { cause: error });
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
