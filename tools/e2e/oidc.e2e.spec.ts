import { randomBytes, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiConfig, readConfig } from '#platform/config';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { createApp } from '../../apps/api/src/create-app.ts';
import { devIssuer, devKey, devToken } from '#platform/dev-issuer';
import { OidcIssuer } from '../testing/oidc-issuer.ts';
import { startTestStore } from '../testing/store.ts';
import type { TestStore } from '../testing/store.ts';

/** The API as it runs in production: started by itself, with another's tokens. AUTH is not even set. */
let issuer: OidcIssuer;
let store: TestStore;
let databases: readonly TestDatabase[];
let environment: Readonly<Record<string, string>>;
let api: NestFastifyApplication;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'polslag-oidc-'));

beforeAll(async () => {
  issuer = await OidcIssuer.start(['de-eerste', 'onbekend']);
  store = await startTestStore();
  databases = [await createTestDatabase('read'), await createTestDatabase('keys')];
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'master.key'), randomBytes(32).toString('hex'));
  environment = {
    DATA_DIR: join(folder, 'data'),
    MASTER_KEY_FILE: join(folder, 'master.key'),
    DATABASE_URL: databases[0]!.url,
    KEY_STORE_URL: databases[1]!.url,
    EVENTSTORE_URL: store.connectionString,
    OIDC_ISSUER: issuer.url,
    FIRST_BEHEERDER: 'de-eerste',
    PORT: '0',
    LOG_LEVEL: 'error',
  };
  api = await createApp(readConfig(ApiConfig, environment));
  await api.listen(0, '127.0.0.1');
  url = await api.getUrl();
}, 60_000);

afterAll(async () => {
  await api.close();
  await store.stop();
  await issuer.suspend();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

/** Takes a town into use, which only a beheerder may. */
async function ask(token: string): Promise<readonly (string | number | null)[]> {
  const answer = await fetch(`${url}/v1/gemeenten`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
      'accept-language': 'en',
    },
    body: JSON.stringify({ nis: '34022', naam: 'Kortrijk' }),
  });
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code ?? null, answer.headers.get('retry-after')];
}

/** The built API as a process of its own; its exit code and what it said. */
async function started(env: Readonly<Record<string, string>>): Promise<{ code: unknown; said: string }> {
  const { AUTH: _, OIDC_ISSUER: __, ...rest } = process.env;
  const main = join(import.meta.dirname, '..', '..', 'dist', 'apps', 'api', 'src', 'main.js');
  const child = spawn(process.execPath, [main], { env: { ...rest, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as unknown[];
  return { code, said };
}

describe('with AUTH left out', () => {
  it('the provider’s tokens open what the register says, and nobody else’s', async () => {
    expect(await ask(await issuer.issue('de-eerste'))).toEqual([201, null, null]);
    expect(await ask(await issuer.issue('onbekend'))).toEqual([403, 'not-allowed', null]);
    expect(await ask(await issuer.sign({ sub: 'de-eerste', aud: 'elders' }))).toEqual([401, 'token-invalid', null]);
    const roles = { sub: 'de-eerste', polslag_roles: ['coach'] };
    expect(await ask(await issuer.sign(roles))).toEqual([403, 'not-allowed', null]);
  });

  it('the issuer for development is nobody', async () => {
    const key = await devKey(mkdtempSync(join(folder, 'dev-')));
    const options = { subject: 'de-eerste', rollen: ['beheerder'], audience: 'polslag', lifetime: 600 };
    expect(await ask(await devToken(key, options))).toEqual([401, 'token-invalid', null]);
    const posing = await issuer.sign({ sub: 'dev-beheerder', iss: devIssuer, polslag_roles: ['beheerder'] });
    expect(await ask(posing)).toEqual([401, 'token-invalid', null]);
    const keys = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as object;
    expect(keys).toEqual({ keys: [] });
  });

  it('an issuer that does not answer is a 503, not a refusal', async () => {
    // Longer than the pause after which the keys are asked for again.
    await new Promise((resolve) => setTimeout(resolve, 10_500));
    const token = await issuer.sign({ sub: 'de-eerste' }, { kid: 'new' });
    await issuer.suspend();
    expect(await ask(token)).toEqual([503, 'issuer-unavailable', '1']);
    await issuer.resume();
    expect(await ask(token)).toEqual([401, 'token-invalid', null]);
  }, 30_000);
});

describe('a start ends with one sentence', () => {
  it('without an issuer: unset is not development', async () => {
    const { OIDC_ISSUER: _, ...without } = environment;
    expect(await started(without)).toEqual({
      code: 1,
      said: 'OIDC_ISSUER is missing: with AUTH=oidc it must be the URL of the OpenID Connect provider.\n',
    });
  });

  it('when the issuer cannot be reached, or is another', async () => {
    const nobody = await started({ ...environment, OIDC_ISSUER: 'http://127.0.0.1:9' });
    expect(nobody.code).toBe(1);
    expect(nobody.said).toMatch(/^The OpenID Connect provider that OIDC_ISSUER names cannot be reached \(.+\)\.\n$/);
    const slash = await started({ ...environment, OIDC_ISSUER: `${issuer.url}/` });
    expect(slash).toEqual({
      code: 1,
      said: `The OpenID Connect provider that OIDC_ISSUER names calls itself ${issuer.url}: OIDC_ISSUER must be the very same text.\n`,
    });
  }, 30_000);

  it('with an algorithm of a shared secret, or none', async () => {
    for (const OIDC_ALGORITHMS of ['HS256', 'RS256,none']) {
      const { code, said } = await started({ ...environment, OIDC_ALGORITHMS });
      expect({ code, said }).toEqual({
        code: 1,
        said: 'OIDC_ALGORITHMS must be a list of RS256, PS256, ES256 and the like, or EdDSA.\n',
      });
    }
  });
});
