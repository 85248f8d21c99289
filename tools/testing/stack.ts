import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import type { Rol } from '#domain/kernel/roles';
import { ApiConfig, ProjectorConfig, readConfig } from '#platform/config';
import { devBeheerder, devIssuer, devKey, devToken } from '#platform/dev-issuer';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { createApp } from '../../apps/api/src/create-app.ts';
import { startProjector } from '../../apps/projector/src/start-projector.ts';
import type { RunningProjector } from '../../apps/projector/src/start-projector.ts';
import { startTestStore } from './store.ts';
import type { TestStore } from './store.ts';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface Ask {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ProjectorStatus {
  readonly caughtUp: boolean;
  readonly error: string | null;
  readonly projections: readonly { readonly name: string; readonly state: string; readonly parkedRows: number }[];
  readonly reactions: readonly { readonly name: string; readonly failing: object | null }[];
}

/** The product on real parts within one process: store, PostgreSQL, API over HTTP, projector; a town of its own. */
export class TestStack {
  private constructor(
    readonly url: string,
    readonly dataDir: string,
    readonly databases: { readonly read: TestDatabase; readonly keys: TestDatabase },
    readonly store: TestStore,
    readonly config: ApiConfig,
    private api: NestFastifyApplication,
    private projector: RunningProjector,
    private readonly projectorConfig: ProjectorConfig,
  ) {}

  static async start(): Promise<TestStack> {
    const [store, read, keys] = [
      await startTestStore(),
      await createTestDatabase('read'),
      await createTestDatabase('keys'),
    ];
    const dataDir = mkdtempSync(join(tmpdir(), 'polslag-test-'));
    const masterKey = join(dataDir, 'master.key');
    writeFileSync(masterKey, randomBytes(32).toString('hex'));
    const environment = {
      AUTH: 'dev',
      DATA_DIR: dataDir,
      DATABASE_URL: read.url,
      KEY_STORE_URL: keys.url,
      EVENTSTORE_URL: store.connectionString,
      MASTER_KEY_FILE: masterKey,
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    };
    const config = readConfig(ApiConfig, environment);
    const projectorConfig = readConfig(ProjectorConfig, environment);
    const api = await createApp(config);
    await api.listen(0, '127.0.0.1');
    const { port } = api.getHttpServer().address() as { port: number };
    const projector = await startProjector(projectorConfig);
    const url = `http://127.0.0.1:${port}`;
    return new TestStack(url, dataDir, { read, keys }, store, config, api, projector, projectorConfig);
  }

  /** A token of a registered employee; another `name` is another employee. */
  async token(rol: Rol, town: string | undefined, name = ''): Promise<string> {
    const subject = `${rol}-${town ?? 'installatie'}-${name}`;
    const beheerder = await this.sign(devBeheerder, ['beheerder']);
    const grant = { rol, from: '2000-01-01', ...(town !== undefined && { nis: town }) };
    const body = { account: { issuer: devIssuer, subject }, grants: [grant] };
    await this.expect(201, '/v1/medewerkers', { method: 'POST', token: beheerder, key: subject, body });
    return this.sign(subject, [rol]);
  }

  async sign(subject: string, rollen: readonly string[], lifetime = 3600): Promise<string> {
    const audience = this.config.OIDC_AUDIENCE;
    return devToken(await devKey(this.dataDir), { subject, rollen, audience, lifetime });
  }

  /** Takes a town into use. */
  async town(nis: string, naam: string): Promise<void> {
    const token = await this.sign(devBeheerder, ['beheerder']);
    await this.expect(201, '/v1/gemeenten', { method: 'POST', token, body: { nis, naam } });
    const headers = { 'polslag-gemeente': nis };
    await this.expect(201, '/v1/taxonomieen', { method: 'POST', token, headers, body: taxonomieV1 });
  }

  async ask<Body = Record<string, unknown>>(path: string, ask: Ask = {}): Promise<Answer<Body>> {
    const method = ask.method ?? 'GET';
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(ask.token !== undefined && { authorization: `Bearer ${ask.token}` }),
        ...(method !== 'GET' && { 'idempotency-key': ask.key ?? randomUUID() }),
        ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      ...(ask.body !== undefined && { body: typeof ask.body === 'string' ? ask.body : JSON.stringify(ask.body) }),
    });
    const text = await answer.text();
    const body = (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { text }) as Body;
    return { status: answer.status, body, headers: answer.headers };
  }

  /** Asks, and fails with what was answered when it is another status. */
  async expect<Body = Record<string, string>>(status: number, path: string, ask: Ask = {}): Promise<Body> {
    const answer = await this.ask<Body>(path, ask);
    if (answer.status === status) return answer.body;
    throw new Error(`${ask.method ?? 'GET'} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** Tries until it holds, for ten seconds at most: what a reaction does comes by itself. */
  async eventually(check: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      try {
        return await check();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Stops the projector and starts it again. */
  restartProjector(): Promise<void> {
    return this.withoutProjector(() => Promise.resolve());
  }

  /** Does something while no projector runs. */
  async withoutProjector(work: () => Promise<void>): Promise<void> {
    await this.projector.stop();
    try {
      await work();
    } finally {
      this.projector = await startProjector(this.projectorConfig);
    }
  }

  /** Stops the API and starts it again, where it was. */
  async restartApi(): Promise<void> {
    await this.api.close();
    this.api = await createApp(this.config);
    await this.api.listen(Number(new URL(this.url).port), '127.0.0.1');
  }

  /** What the projector says of itself and of every read model. */
  async projectorStatus(): Promise<ProjectorStatus> {
    const answer = await fetch(`http://127.0.0.1:${this.projector.port}/status`, {
      // Its server stops only when nobody holds a line to it.
      headers: { connection: 'close' },
    });
    return (await answer.json()) as ProjectorStatus;
  }

  async rebuild(name: string): Promise<void> {
    await this.projector.rebuild(name);
  }

  async stop(): Promise<void> {
    await this.projector.stop();
    await this.api.close();
    await this.store.stop();
    await this.databases.read.drop();
    await this.databases.keys.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
