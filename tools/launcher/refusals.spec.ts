import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from './ports.ts';
import { Installation } from './testing/installation.ts';

jest.setTimeout(120_000);

describe('a start that cannot be', () => {
  let installation: Installation;
  let nobody: number;

  beforeAll(async () => {
    installation = await Installation.prepare();
    nobody = await freePort();
  });
  afterAll(() => installation.remove());

  /** One sentence, exit code 1, nothing left. */
  async function refused(env: NodeJS.ProcessEnv): Promise<string> {
    expect(await installation.start(env)).toBe(1);
    expect(installation.said).toHaveLength(1);
    expect(installation.processes()).toEqual([]);
    return installation.said[0] ?? '';
  }

  it('says that the port is in use', async () => {
    const server: Server = createServer().listen(0, '127.0.0.1');
    const { port } = await new Promise<AddressInfo>((resolve) => {
      server.once('listening', () => resolve(server.address() as AddressInfo));
    });
    expect(await refused({ PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is in use: stop what uses it, or set PORT.`,
    );
    server.close();
  });

  it('says which variable is wrong', async () =>
    expect(await refused({ PORT: 'drieduizend' })).toBe(
      'PORT must be a whole number from 0 to 65535, not "drieduizend".',
    ));

  it('says that the data folder cannot be written', async () => {
    const file = join(dirname(installation.folder), 'a-file');
    writeFileSync(file, '');
    expect(await refused({ DATA_DIR: join(file, 'var') })).toMatch(/^The data folder .* cannot be written \(ENOTDIR\)/);
  });

  const onLinux = process.platform === 'linux' ? it : it.skip; // Others have no /proc.
  onLinux('says so too where nothing can ever be made', async () =>
    expect(await refused({ DATA_DIR: '/proc/polslag/var' })).toMatch(
      /^The data folder .* cannot be written \(ENOENT\)/,
    ),
  );

  it('makes nothing where its processes would refuse to run', async () => {
    const DATA_DIR = join(installation.folder, '..', 'not-made');
    expect(await refused({ DATA_DIR, AUTH: 'oidc' })).toMatch(/^OIDC_ISSUER is missing/);
    const OIDC_ISSUER = 'https://login.example.org';
    expect(await refused({ DATA_DIR, AUTH: 'oidc', OIDC_ISSUER })).toMatch(/^MASTER_KEY_FILE lies inside DATA_DIR/);
    expect(await refused({ DATA_DIR, READ_LOG_MONTHS: 'x' })).toMatch(/^READ_LOG_MONTHS must be/);
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it.each([
    ['a newer version', { format: 99, kind: 'development' }, /was made by a newer version of Polslag \(format 99/],
    [
      'production',
      { format: 1, kind: 'production' },
      /DATA_DIR holds an installation for production, which AUTH=dev leaves alone\.$/,
    ],
    ['who knows what', { some: 'thing' }, /cannot be read, so it is not known which version made this data folder\.$/],
  ])('says that the data folder is of %s', async (_, mark, sentence) => {
    const DATA_DIR = join(installation.folder, '..', `of-${Object.values(mark).join('-')}`);
    mkdirSync(DATA_DIR, { recursive: true });
    writeFileSync(join(DATA_DIR, 'version.json'), JSON.stringify(mark));
    expect(await refused({ DATA_DIR })).toMatch(sentence);
  });

  it.each(['DATABASE_URL', 'KEY_STORE_URL', 'EVENTLOG_DATABASE_URL'])(
    'says that %s cannot be reached',
    async (name) => {
      const sentence = await refused({ [name]: `postgres://polslag:geheim@127.0.0.1:${nobody}/polslag` });
      expect(sentence).toBe(`The database that ${name} names on 127.0.0.1:${nobody} cannot be reached (ECONNREFUSED).`);
    },
  );

  it('says that a database refuses it, not with what', async () => {
    const url = new URL(process.env['TEST_POSTGRES_URL'] ?? '');
    url.password = 'geheim';
    const sentence = await refused({ DATABASE_URL: url.href });
    expect(sentence).toMatch(
      /^The database that DATABASE_URL names on .* cannot be reached \(it refuses the password\)/,
    );
    expect(sentence).not.toContain('geheim');
  });

  it('says that the store cannot be reached', async () =>
    expect(await refused({ EVENTSTORE_URL: `esdb://127.0.0.1:${nobody}?tls=false` })).toBe(
      `The store that EVENTSTORE_URL names on 127.0.0.1:${nobody} cannot be reached (ECONNREFUSED).`,
    ));

  it('does not let anybody be anybody on another machine’s data', async () =>
    expect(await refused({ DATABASE_URL: 'postgres://polslag:geheim@db.example/polslag' })).toBe(
      'AUTH=dev is refused because DATABASE_URL names another host than this machine.',
    ));

  it('says that a named master key is not there', async () =>
    expect(await refused({ MASTER_KEY_FILE: '/nowhere/master.key' })).toBe(
      'MASTER_KEY_FILE names /nowhere/master.key, which does not exist.',
    ));

  it('gives a process’s own reason not to start', async () =>
    expect(await refused({ STAND_IN_FOR: 'projector', STAND_IN: 'broken' })).toBe(
      'projector: The stand-in is broken.',
    ));

  it('never makes a new master key for old data', async () => {
    const { folder } = installation;
    writeFileSync(join(folder, 'version.json'), '{"format":1,"kind":"development"}');
    const DATA_DIR = join(folder, '..', 'without-key');
    mkdirSync(DATA_DIR);
    writeFileSync(join(DATA_DIR, 'version.json'), '{"format":1,"kind":"development"}');
    expect(await refused({ DATA_DIR })).toMatch(/master\.key is gone: put it back/);
  });
});
