import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** The environment is wrong; the message is one sentence for whoever started the process, and holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What a configuration may add to the checks of its fields. */
export interface Config {
  /** What is wrong over more than one variable, as a sentence without its full stop, or `undefined`. */
  problem?(): string | undefined;
}

/** Their values may be shown; any other may hold a password. */
const shown = new Set(['PORT', 'HOST', 'AUTH', 'LOG_LEVEL', 'EVENTSTORE_BIND', 'PROJECTOR_STATUS_PORT', 'DATA_DIR']);

/**
 * Reads and validates the environment. The fields of `type` are named after the variables that they hold; an empty
 * variable counts as not given.
 * @throws ConfigError naming every variable that is wrong and what it should be.
 */
export function readConfig<T extends object>(type: new () => T, env: NodeJS.ProcessEnv = process.env): T {
  const names = Object.keys(new type());
  const given = names.filter((name) => env[name] !== undefined && env[name] !== '');
  const config = plainToInstance(type, Object.fromEntries(given.map((name) => [name, env[name]])));

  const errors = validateSync(config, { stopAtFirstError: true, forbidUnknownValues: true });
  if (errors.length > 0) {
    const sentences = errors.map(({ property, constraints = {} }) => {
      const [expected = 'is not valid'] = Object.values(constraints);
      const value = given.includes(property) && shown.has(property) ? `, not "${env[property]}"` : '';
      return given.includes(property) ? `${property} ${expected}${value}` : `${property} is missing: it ${expected}`;
    });
    throw new ConfigError(`${sentences.join('; ')}.`);
  }
  const problem = (config as Config).problem?.();
  if (problem) throw new ConfigError(`${problem}.`);
  return config;
}
