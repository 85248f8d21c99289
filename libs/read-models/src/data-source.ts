import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { readModelEntities } from './entities.ts';
import type { ReadRow } from './rows.ts';

export interface ReadModelOptions {
  /** Connections at most. */
  readonly connections?: number;
  /** Told to PostgreSQL; shows in its own views of who is connected. */
  readonly applicationName?: string;
  /** Run at the start of each connection. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly entities?: readonly (new () => ReadRow)[];
}

/** Lost while it goes from the pool to TypeORM, before that listens, a connection would end the process. */
class LosableClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * The read models as TypeORM sees them; not connected yet. Nothing is synchronised: the projector makes the tables, and
 * only it writes them.
 */
export function readModelSource(url: string, options: ReadModelOptions = {}): DataSource {
  const { connections = 8, applicationName = 'polslag', settings = {}, entities = readModelEntities } = options;
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize: connections,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    entities: [...entities],
    extra: {
      Client: LosableClient,
      options: Object.entries({ timezone: 'UTC', ...settings })
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
    // A connection that is lost while idle is replaced; without a handler the loss would end the process.
    poolErrorHandler: () => undefined,
  });
}
