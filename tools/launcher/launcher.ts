import { join } from 'node:path';
import { hostAndPort } from '#platform/hosts';
import type { LauncherConfig } from './config.ts';
import { checkDataFolder, markDataFolder, openDataFolder } from './data-folder.ts';
import { DataFolderLock } from './data-folder-lock.ts';
import { databases, ensureDatabases, urlOf } from './databases.ts';
import { rotate } from './log-file.ts';
import { NodeService } from './node-service.ts';
import { freePort, requirePort } from './ports.ts';
import { superuser } from './postgres/cluster.ts';
import { preparePostgres } from './postgres/prepare.ts';
import { requireDatabase, requireStore } from './reachable.ts';
import { ensureMasterKey, recall, remember } from './secrets.ts';
import type { Remembered } from './secrets.ts';
import { services } from './services.ts';
import type { Addresses, ServicePlan } from './services.ts';
import { Supervisor } from './supervisor.ts';

export interface LauncherOptions {
  /** Something that whoever started it should know. */
  readonly say: (line: string) => void;
  /** What runs once PostgreSQL does; the product's own processes unless a test says otherwise. */
  readonly plan?: (config: LauncherConfig, addresses: Addresses) => ServicePlan[][];
}

/** The whole installation of one machine as one thing that starts and stops. */
export class Launcher {
  private lock: DataFolderLock | undefined;
  private starting: Promise<unknown> = Promise.resolve();
  private readonly supervisor: Supervisor;
  private readonly say: (line: string) => void;
  private readonly plan: NonNullable<LauncherOptions['plan']>;

  constructor(
    private readonly config: LauncherConfig,
    { say, plan = services }: LauncherOptions,
  ) {
    this.say = say;
    this.plan = plan;
    this.supervisor = new Supervisor(say, (pids) => this.lock?.record(pids));
  }

  /** Resolves when something dies too often to go on; then stop. */
  get failed(): Promise<Error> {
    return this.supervisor.failed;
  }

  /** @returns the address of the api. @throws LaunchError with one clear sentence; then stop. */
  async start(): Promise<string> {
    const address = this.bringUp();
    this.starting = address.catch(() => undefined);
    return address;
  }

  /** In reverse, PostgreSQL last. Harmless when nothing or not everything was started. */
  async stop(): Promise<void> {
    this.supervisor.giveUp();
    await this.starting;
    try {
      await this.supervisor.stop();
    } finally {
      this.lock?.release();
      this.lock = undefined;
    }
  }

  private async bringUp(): Promise<string> {
    const { AUTH, HOST, PORT } = this.config;
    const folder = openDataFolder(this.config.DATA_DIR);
    this.lock = DataFolderLock.acquire(folder);
    const usedBefore = checkDataFolder(folder);
    await this.lock.endLeftovers();
    await requirePort(HOST, PORT);
    const MASTER_KEY_FILE = ensureMasterKey(folder, this.config.MASTER_KEY_FILE, usedBefore);
    const remembered = recall(folder, [superuser, ...Object.values(databases)]);
    if (!usedBefore) markDataFolder(folder, AUTH);

    const addresses = await this.provide(folder, remembered, MASTER_KEY_FILE);
    const details = new Map<string, Readonly<Record<string, unknown>>>();
    for (const group of this.plan(this.config, addresses)) {
      const running = await this.supervisor.start(...group.map((service) => this.runnable(folder, service)));
      group.forEach(({ name }, index) => details.set(name, running[index]?.details ?? {}));
    }
    const port = details.get('api')?.['port'];
    return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${typeof port === 'number' ? port : PORT}`;
  }

  /** Checks what is given, and starts the embedded PostgreSQL for what is not. */
  private async provide(folder: string, remembered: Remembered, MASTER_KEY_FILE: string): Promise<Addresses> {
    const { DATABASE_URL, KEY_STORE_URL, EVENTLOG_DATABASE_URL, EVENTSTORE_URL } = this.config;
    if (DATABASE_URL) await requireDatabase('DATABASE_URL', DATABASE_URL);
    if (KEY_STORE_URL) await requireDatabase('KEY_STORE_URL', KEY_STORE_URL);
    if (EVENTSTORE_URL) await requireStore(EVENTSTORE_URL);
    else if (EVENTLOG_DATABASE_URL) await requireDatabase('EVENTLOG_DATABASE_URL', EVENTLOG_DATABASE_URL);

    const embedded = !DATABASE_URL || !KEY_STORE_URL || !(EVENTSTORE_URL ?? EVENTLOG_DATABASE_URL);
    const postgres = embedded ? await this.startPostgres(folder, remembered) : 0;
    const bind = EVENTSTORE_URL ? undefined : await this.storeBind(remembered);
    remember(folder, {
      ...remembered,
      ports: {
        ...remembered.ports,
        ...(embedded ? { postgres } : {}),
        ...(bind && { eventStore: hostAndPort(bind).port! }),
      },
    });
    const own = (name: string) => urlOf(name, postgres, remembered.passwords);
    return {
      DATA_DIR: folder,
      MASTER_KEY_FILE,
      DATABASE_URL: DATABASE_URL ?? own(databases.read),
      KEY_STORE_URL: KEY_STORE_URL ?? own(databases.keys),
      EVENTSTORE_URL: EVENTSTORE_URL ?? `esdb://${bind}?tls=false`,
      PROJECTOR_STATUS_PORT: String(this.config.PROJECTOR_STATUS_PORT || (await freePort())),
      embeddedStore: bind
        ? {
            EVENTLOG_DATABASE_URL: EVENTLOG_DATABASE_URL ?? own(databases.log),
            EVENTSTORE_BIND: bind,
          }
        : undefined,
    };
  }

  private async storeBind({ ports }: Remembered): Promise<string> {
    return this.config.EVENTSTORE_BIND ?? `127.0.0.1:${await freePort(ports.eventStore)}`;
  }

  private async startPostgres(folder: string, { passwords, ports }: Remembered): Promise<number> {
    const logFile = join(folder, 'logs', 'postgres.log');
    rotate(logFile);
    const password = passwords[superuser] ?? '';
    const prepared = await preparePostgres({ home: folder, password, preferredPort: ports.postgres, logFile });
    if (prepared.notice) this.say(prepared.notice);
    await this.supervisor.start(prepared.server);
    await ensureDatabases(prepared.server.url(), passwords);
    return prepared.port;
  }

  private runnable(folder: string, service: ServicePlan): NodeService {
    const logFile = join(folder, 'logs', `${service.name}.log`);
    rotate(logFile);
    return new NodeService({ ...service, logFile, echo: this.say });
  }
}
