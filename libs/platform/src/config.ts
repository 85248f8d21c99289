import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsUrl, Max, Min } from 'class-validator';
import { IsAlgorithms, IsEventStoreUrl, IsIssuer, IsLoopbackBind, IsPostgresUrl } from './config-checks.ts';
import { refuseDevelopmentAuth } from './development-auth.ts';
import { madeFor } from './development-mark.ts';
import { isInside } from './inside.ts';
import type { Config } from './read-config.ts';

export { ConfigError, readConfig } from './read-config.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export const authKinds = ['dev', 'oidc'] as const;
export type AuthKind = (typeof authKinds)[number];

const aPort = { message: 'must be a whole number from 0 to 65535' };
const months = { message: 'must be a whole number of months from 0 to 1200' };
const oneOf = (values: readonly string[]) => ({ message: `must be one of ${values.join(', ')}` });
const aText = { message: 'must not be empty' };
const aFile = { message: 'must name the file that holds the master key' };

/** What every process reads. */
export class ProcessConfig {
  @IsIn(logLevels, oneOf(logLevels)) LOG_LEVEL: LogLevel = 'info';
  /** Where this installation keeps its files. */
  @IsNotEmpty(aText) DATA_DIR: string = 'var';
}

/** What the processes that open sealed fields read. */
export class AppConfig extends ProcessConfig implements Config {
  @IsNotEmpty(aText) HOST: string = '127.0.0.1';
  @IsIn(authKinds, oneOf(authKinds)) AUTH: AuthKind = 'oidc';
  /** Read models. */
  @IsPostgresUrl() DATABASE_URL!: string;
  /** The log. */
  @IsEventStoreUrl() EVENTSTORE_URL!: string;
  /** Key ledger, and the log of reads. */
  @IsPostgresUrl() KEY_STORE_URL!: string;
  @IsNotEmpty(aFile) MASTER_KEY_FILE!: string;

  problem(): string | undefined {
    const other = this.AUTH === 'dev' ? 'production' : 'development';
    if (madeFor(this.DATA_DIR) === other) {
      return `DATA_DIR holds an installation for ${other}, which AUTH=${this.AUTH} leaves alone`;
    }
    if (this.AUTH === 'dev') return refuseDevelopmentAuth(this);
    return isInside(this.MASTER_KEY_FILE, this.DATA_DIR)
      ? 'MASTER_KEY_FILE lies inside DATA_DIR, which is accepted with AUTH=dev only: keep it where no backup of the data goes'
      : undefined;
  }
}

export class ApiConfig extends AppConfig {
  @Type(() => Number) @IsInt(aPort) @Min(0, aPort) @Max(65_535, aPort) PORT: number = 3000;
  @IsOptional() @IsIssuer() OIDC_ISSUER?: string;
  @IsNotEmpty(aText) OIDC_AUDIENCE: string = 'polslag';
  /** How tokens may be signed; commas between. */
  @IsAlgorithms() OIDC_ALGORITHMS: string = 'RS256,ES256';
  /** Where the projector answers, for the state of read models and their rebuilding. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'must be an http URL' },
  )
  PROJECTOR_URL?: string;
  /** How many whole months a month of the log of reads is kept before it may be ended. */
  @Type(() => Number) @IsInt(months) @Min(0, months) @Max(1200, months) READ_LOG_MONTHS: number = 24;
  /** The `sub` of who may grant the first rights. */
  @IsOptional() @IsNotEmpty(aText) FIRST_BEHEERDER?: string;

  override problem(): string | undefined {
    if (this.AUTH === 'oidc' && this.OIDC_ISSUER === undefined) {
      return 'OIDC_ISSUER is missing: with AUTH=oidc it must be the URL of the OpenID Connect provider';
    }
    return super.problem();
  }
}

export class ProjectorConfig extends AppConfig {
  /** Health and lag over HTTP on `HOST`; 0 takes any free port. */
  @Type(() => Number) @IsInt(aPort) @Min(0, aPort) @Max(65_535, aPort) PROJECTOR_STATUS_PORT: number = 0;
}

/** The embedded store; the real one is configured by itself. */
export class EventStoreConfig extends ProcessConfig {
  @IsLoopbackBind() EVENTSTORE_BIND: string = '127.0.0.1:2113';
  @IsPostgresUrl() EVENTLOG_DATABASE_URL!: string;
}
