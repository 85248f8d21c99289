import { randomBytes } from 'node:crypto';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Max, Min } from 'class-validator';
import { authKinds, ProcessConfig } from '#platform/config';
import type { AuthKind } from '#platform/config';
import { IsEventStoreUrl, IsPostgresUrl } from '#platform/config-checks';
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
  @IsOptional() @IsNotEmpty(aText) MASTER_KEY_FILE?: string;

  problem(): string | undefined {
    return this.AUTH === 'dev' ? refuseDevelopmentAuth(this) : undefined;
  }
}

/** A secret that nobody has to type; hexadecimal, so that it stands in a URL as it is. */
export const randomSecret = (): string => randomBytes(32).toString('hex');
