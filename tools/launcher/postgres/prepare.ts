import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { choosePlace } from './place.ts';
import { clearPostmaster } from './postmaster.ts';
import { PostgresServer } from './server.ts';

export interface Prepared {
  readonly server: PostgresServer;
  /** The one asked for, or another where that was taken. */
  readonly port: number;
  /** A line for whoever starts it, where another user runs it. */
  readonly notice: string | undefined;
}

/**
 * Everything up to starting the embedded server of the data folder `home` (absolute): place, user, cluster, port.
 * @throws LaunchError
 */
export async function preparePostgres(options: {
  readonly home: string;
  readonly password: string;
  readonly preferredPort?: number | undefined;
  readonly logFile?: string;
}): Promise<Prepared> {
  const { home, password } = options;
  const place = choosePlace(home, findBinaries());
  await clearPostmaster(place);
  await ensureCluster(place, password);
  const port = await freePort(options.preferredPort);
  const logFile = options.logFile ?? join(home, 'postgres.log');
  return { server: new PostgresServer({ place, port, password, logFile }), port, notice: place.notice };
}
