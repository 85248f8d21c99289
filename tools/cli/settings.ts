import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsUrl, Max, Min } from 'class-validator';
import { readConfig } from '#platform/config';

const aPort = { message: 'must be a whole number from 0 to 65535' };
const aText = { message: 'must not be empty' };

/** What the command line reads from the environment. */
class CliConfig {
  @Type(() => Number) @IsInt(aPort) @Min(0, aPort) @Max(65_535, aPort) PORT: number = 3000;
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'must be an http URL' },
  )
  API_URL?: string;
  @IsOptional() @IsNotEmpty(aText) API_TOKEN?: string;
  @IsNotEmpty(aText) DATA_DIR: string = 'var';
  @IsNotEmpty(aText) OIDC_AUDIENCE: string = 'polslag';
  @IsOptional() @IsNotEmpty(aText) KEY_STORE_URL?: string;
  @IsOptional() @IsNotEmpty(aText) MASTER_KEY_FILE?: string;

  /** Of the API, without a slash at its end. */
  get address(): string {
    return (this.API_URL ?? `http://127.0.0.1:${this.PORT}`).replace(/\/+$/, '');
  }
}

/** An empty variable counts as not given. @throws ConfigError */
export const settings = (env = process.env): CliConfig => readConfig(CliConfig, env);
