import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Max, Min } from 'class-validator';
import { ApiConfig, authKinds, ProcessConfig, readConfig } from '#platform/config';
import type { AuthKind } from '#platform/config';
import { IsEventStoreUrl, IsLoopbackBind, IsPostgresUrl } from '#platform/config-checks';
import { refuseDevelopmentAuth } from '#platform/development-auth';
import type { Config } from '#platform/read-config';

const aPort = { message: 'must be a whole number from 0 to 65535' };
const aText = { message: 'must not be empty' };

/** What `npm start` reads. What is not given it provides itself: a server, a store, a key, the issuer for development. */
export class LauncherConfig extends ProcessConfig implements Config {
  @Type(() => Number) @IsInt(aPort) @Min(0, aPort) @Max(65_535, aPort) PORT: number = 3000;
  @IsNotEmpty(aText) HOST: string = '127.0.0.1';
  @IsIn(authKinds, { message: `must be one of ${authKinds.join(', ')}` }) AUTH: AuthKind = 'dev';
  @IsOptional() @IsPostgresUrl() DATABASE_URL?: string;
  @IsOptional() @IsPostgresUrl() KEY_STORE_URL?: string;
  @IsOptional() @IsPostgresUrl() EVENTLOG_DATABASE_URL?: string;
  @IsOptional() @IsEventStoreUrl() EVENTSTORE_URL?: string;
  @IsOptional() @IsLoopbackBind() EVENTSTORE_BIND?: string;
  @Type(() => Number) @IsInt(aPort) @Min(0, aPort) @Max(65_535, aPort) PROJECTOR_STATUS_PORT: number = 0;
  @IsOptional() @IsNotEmpty(aText) MASTER_KEY_FILE?: string;

  problem(): string | undefined {
    return this.AUTH === 'dev' ? refuseDevelopmentAuth(this) : undefined;
  }
}

/** Where the launcher makes a key when none is named. */
export const ownMasterKey = (dataDir: string): string => join(dataDir, 'master.key');

/** What the processes would refuse is refused before anything is made. @throws ConfigError */
export function readLauncherConfig(env: NodeJS.ProcessEnv = process.env): LauncherConfig {
  const config = readConfig(LauncherConfig, env);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const provided = {
    DATABASE_URL: 'postgres://127.0.0.1/read',
    KEY_STORE_URL: 'postgres://127.0.0.1/keys',
    EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
    MASTER_KEY_FILE: ownMasterKey(config.DATA_DIR),
  };
  readConfig(ApiConfig, { ...provided, ...given, AUTH: config.AUTH });
  return config;
}

/** A secret that nobody has to type; hexadecimal, so that it stands in a URL as it is. */
export const randomSecret = (): string => randomBytes(32).toString('hex');
