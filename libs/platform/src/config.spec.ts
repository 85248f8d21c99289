import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { devKey } from './dev-issuer.ts';
import { ApiConfig, ConfigError, EventStoreConfig, ProjectorConfig, readConfig } from './config.ts';

const connections = {
  DATABASE_URL: 'postgres://polslag:geheim@127.0.0.1:5432/polslag_read',
  KEY_STORE_URL: 'postgresql://polslag:geheim@127.0.0.1:5432/polslag_keys',
  EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
  MASTER_KEY_FILE: '/etc/polslag/master.key',
};
const development = { ...connections, AUTH: 'dev' };
const production = {
  ...connections,
  DATA_DIR: '/var/lib/polslag',
  OIDC_ISSUER: 'https://login.example.org/realms/polslag',
};

function sentenceOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

const api = (env: NodeJS.ProcessEnv) => sentenceOf(() => readConfig(ApiConfig, env));

describe('the configuration of the api', () => {
  it('has defaults for what is not a secret and not an address', () => {
    expect(new ApiConfig().DATA_DIR).toBe('var');
    expect(readConfig(ApiConfig, production)).toMatchObject({
      ...production,
      PORT: 3000,
      HOST: '127.0.0.1',
      AUTH: 'oidc',
      OIDC_AUDIENCE: 'polslag',
      LOG_LEVEL: 'info',
    });
  });

  it('reads numbers, and takes an empty variable as one that was not given', () => {
    expect(readConfig(ApiConfig, { ...production, PORT: '8080', HOST: '' })).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
    });
  });

  it.each(['abc', '-1', '65536', '3000.5', 'Infinity'])('refuses PORT=%s, and says so', (PORT) =>
    expect(api({ ...production, PORT })).toBe(`PORT must be a whole number from 0 to 65535, not "${PORT}".`),
  );

  it('names each variable that is missing', () => {
    const sentence = api({ OIDC_ISSUER: production.OIDC_ISSUER });
    for (const name of Object.keys(connections)) expect(sentence).toContain(`${name} is missing`);
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:geheim@127.0.0.1/polslag'],
    ['DATABASE_URL', 'postgres://polslag:geheim@/polslag'],
    ['DATABASE_URL', 'postgres://polslag:geheim@127.0.0.1:5432'],
    ['DATABASE_URL', 'postgres://polslag:geheim@127.0.0.1:99999/polslag'],
    ['EVENTSTORE_URL', 'http://admin:geheim@127.0.0.1:2113'],
    ['EVENTSTORE_URL', 'esdb://geheim@'],
  ])('refuses %s without showing the secret in it', (name, value) => {
    const sentence = api({ ...production, [name]: value });
    expect(sentence).toMatch(new RegExp(`^${name} must be `));
    expect(sentence).not.toContain('geheim');
  });

  it.each(['AUTH', 'LOG_LEVEL'])('refuses a %s that it does not know', (name) =>
    expect(api({ ...production, [name]: 'none' })).toMatch(new RegExp(`^${name} must be one of .*, not "none"\\.$`)),
  );

  it('never falls back on the issuer for development', () =>
    expect(api(connections)).toBe(
      'OIDC_ISSUER is missing: with AUTH=oidc it must be the URL of the OpenID Connect provider.',
    ));

  it.each([
    ['https://login.example.org', 'accepted'],
    ['http://127.0.0.1:8080/realms/polslag', 'accepted'],
    ['http://[::1]:8080', 'accepted'],
    ['http://login.example.org', 'OIDC_ISSUER must be an https URL (http is taken on a loopback address only).'],
    [
      'https://login.example.org/?realm=polslag',
      'OIDC_ISSUER must be an https URL (http is taken on a loopback address only).',
    ],
    ['login', 'OIDC_ISSUER must be an https URL (http is taken on a loopback address only).'],
  ])('takes %s as an issuer: %s', (OIDC_ISSUER, outcome) => expect(api({ ...production, OIDC_ISSUER })).toBe(outcome));

  it('refuses AUTH=dev with a database elsewhere', () =>
    expect(api({ ...development, DATABASE_URL: 'postgres://u:geheim@db.example/polslag' })).toBe(
      'AUTH=dev is refused because DATABASE_URL names another host than this machine.',
    ));
});

describe('a master key inside DATA_DIR', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polslag-config-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'data'));
  symlinkSync(join(folder, 'data'), join(folder, 'link'));
  const DATA_DIR = join(folder, 'data');

  it.each(['data/master.key', 'data/keys/master.key', 'link/master.key'])('%s is for development only', (path) => {
    const MASTER_KEY_FILE = join(folder, path);
    expect(api({ ...production, DATA_DIR, MASTER_KEY_FILE })).toMatch(/^MASTER_KEY_FILE lies inside DATA_DIR/);
    expect(api({ ...development, DATA_DIR, MASTER_KEY_FILE })).toBe('accepted');
  });

  it('is none beside it', () => {
    const MASTER_KEY_FILE = join(folder, 'data-keys', 'master.key');
    expect(api({ ...production, DATA_DIR, MASTER_KEY_FILE })).toBe('accepted');
  });
});

describe('a data folder for development', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'polslag-config-'));
  afterAll(() => rmSync(DATA_DIR, { recursive: true }));
  writeFileSync(join(DATA_DIR, 'version.json'), '{"format":1,"kind":"development"}');

  it('is never opened by a production process', () => {
    expect(api({ ...development, DATA_DIR })).toBe('accepted');
    expect(api({ ...production, DATA_DIR })).toBe(
      'DATA_DIR holds an installation for development, which AUTH=oidc leaves alone.',
    );
  });

  it('is one with the key of the issuer for development too, whoever started it', async () => {
    const unmarked = mkdtempSync(join(DATA_DIR, 'unmarked-'));
    expect(api({ ...production, DATA_DIR: unmarked })).toBe('accepted');
    await devKey(unmarked);
    expect(api({ ...production, DATA_DIR: unmarked })).toMatch(/for development, which AUTH=oidc leaves alone\.$/);
    const projector = () => readConfig(ProjectorConfig, { ...connections, DATA_DIR: unmarked });
    expect(sentenceOf(projector)).toMatch(/for development, which AUTH=oidc leaves alone\.$/);
  });

  it('is never made of one for production', () => {
    const real = mkdtempSync(join(DATA_DIR, 'real-'));
    writeFileSync(join(real, 'version.json'), '{"format":1,"kind":"production"}');
    expect(api({ ...production, DATA_DIR: real })).toBe('accepted');
    expect(api({ ...development, DATA_DIR: real })).toBe(
      'DATA_DIR holds an installation for production, which AUTH=dev leaves alone.',
    );
  });
});

describe('AUTH=dev', () => {
  const elsewhere = 'names another host than this machine.';

  it.each([
    ['HOST', '0.0.0.0', 'HOST is not a loopback address.'],
    ['DATABASE_URL', 'postgres://u:geheim@db.example/polslag', `DATABASE_URL ${elsewhere}`],
    ['KEY_STORE_URL', 'postgres://u:geheim@db.example/polslag', `KEY_STORE_URL ${elsewhere}`],
    ['EVENTSTORE_URL', 'esdb://node1.example:2113', `EVENTSTORE_URL ${elsewhere}`],
  ])('is refused with %s=%s, by the api and the projector', (name, value, why) => {
    const env = { ...development, [name]: value };
    const sentences = [() => readConfig(ApiConfig, env), () => readConfig(ProjectorConfig, env)].map(sentenceOf);
    expect(sentences).toEqual(Array(2).fill(`AUTH=dev is refused because ${why}`));
  });

  it('is never what an unset, an empty or another AUTH means', () => {
    for (const AUTH of [undefined, '']) {
      const env = { ...connections, ...(AUTH !== undefined && { AUTH }) };
      expect(api(env)).toMatch(/^OIDC_ISSUER is missing/);
      expect(readConfig(ProjectorConfig, env).AUTH).toBe('oidc');
    }
    for (const AUTH of ['DEV', 'development', 'none', 'dev '])
      expect(api({ ...production, AUTH })).toMatch(/^AUTH must be/);
  });
});

describe('the configurations of the others', () => {
  it('the projector needs no issuer', () =>
    expect(readConfig(ProjectorConfig, { ...connections, DATA_DIR: production.DATA_DIR })).toMatchObject({
      PROJECTOR_STATUS_PORT: 0,
      AUTH: 'oidc',
    }));

  it.each([
    ['127.0.0.1:2113', 'accepted'],
    ['[::1]:0', 'accepted'],
    [
      '0.0.0.0:2113',
      'EVENTSTORE_BIND must be a loopback address and a port, such as 127.0.0.1:2113, not "0.0.0.0:2113".',
    ],
    ['127.0.0.1', 'EVENTSTORE_BIND must be a loopback address and a port, such as 127.0.0.1:2113, not "127.0.0.1".'],
  ])('the embedded store on %s: %s', (EVENTSTORE_BIND, outcome) => {
    const env = { EVENTLOG_DATABASE_URL: 'postgres://log:geheim@127.0.0.1/log', EVENTSTORE_BIND };
    expect(sentenceOf(() => readConfig(EventStoreConfig, env))).toBe(outcome);
  });
});
