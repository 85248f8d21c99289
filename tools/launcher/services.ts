import { join } from 'node:path';
import type { LauncherConfig } from './config.ts';

/** Where everything is, once the launcher has found or provided it. */
export interface Addresses {
  readonly DATA_DIR: string;
  readonly DATABASE_URL: string;
  readonly KEY_STORE_URL: string;
  readonly EVENTSTORE_URL: string;
  readonly MASTER_KEY_FILE: string;
  /** Where the API asks the projector how far it is. */
  readonly PROJECTOR_STATUS_PORT: string;
  /** Only when the embedded store is to run. */
  readonly embeddedStore: { readonly EVENTLOG_DATABASE_URL: string; readonly EVENTSTORE_BIND: string } | undefined;
}

export interface ServicePlan {
  readonly name: string;
  /** Absolute path. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take to end when asked, in milliseconds; all groups and PostgreSQL stay within ten seconds. */
  readonly grace: number;
}

const apps = join(import.meta.dirname, '..', '..', 'apps');

/** Held back from every process that is not given them by name: each opens only what it needs. */
const heldBack = [
  'PORT',
  'DATABASE_URL',
  'KEY_STORE_URL',
  'EVENTSTORE_URL',
  'EVENTLOG_DATABASE_URL',
  'EVENTSTORE_BIND',
  'MASTER_KEY_FILE',
  'PROJECTOR_STATUS_PORT',
  'PROJECTOR_URL',
  'TEST_POSTGRES_URL',
];

/** The processes of the product, in the groups in which they start; the members of a group do so at once. */
export function services(config: LauncherConfig, addresses: Addresses): ServicePlan[][] {
  const { DATA_DIR, embeddedStore, PROJECTOR_STATUS_PORT, ...opened } = addresses;
  const { HOST, AUTH, LOG_LEVEL } = config;
  const shared = { ...withoutHeldBack(process.env), DATA_DIR, LOG_LEVEL };
  const app = { ...shared, ...opened, HOST, AUTH };
  const store = embeddedStore && {
    name: 'event-store',
    script: join(apps, 'event-store', 'src', 'main.js'),
    env: { ...shared, ...embeddedStore },
    grace: 2_000,
  };
  return [
    store ? [store] : [],
    [
      {
        name: 'api',
        script: join(apps, 'api', 'src', 'main.js'),
        env: { ...app, PORT: String(config.PORT), PROJECTOR_URL: `http://127.0.0.1:${PROJECTOR_STATUS_PORT}` },
        grace: 4_000,
      },
      {
        name: 'projector',
        script: join(apps, 'projector', 'src', 'main.js'),
        env: { ...app, PROJECTOR_STATUS_PORT },
        grace: 4_000,
      },
    ],
  ];
}

function withoutHeldBack(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !heldBack.includes(name)));
}
