import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, importJWK } from 'jose';
import type { JWK, JWTHeaderParameters, JWTPayload } from 'jose';
import { OidcIssuer, newKey } from '../../../../../tools/testing/oidc-issuer.ts';
import { Tokens } from './tokens.ts';

let issuer: OidcIssuer;
let tokens: Tokens;
let stranger: JWK;

const take = (algorithms = ['RS256', 'ES256'], cooldown = 100) =>
  Tokens.discovered({ issuer: issuer.url, audience: 'polslag', algorithms }, { cooldown });
const invalid = { name: 'TokenInvalidError' };
const unavailable = { name: 'IssuerUnavailableError' };
const now = () => Math.floor(Date.now() / 1000);
const cooledDown = () => new Promise((resolve) => setTimeout(resolve, 150));

beforeAll(async () => {
  issuer = await OidcIssuer.start(['toeleider']);
  tokens = await take();
  stranger = await newKey('one', 'RS256');
});

afterAll(() => issuer.suspend());

describe('a token of the provider', () => {
  it('is taken, with the roles among its claims that we know', async () => {
    const claims = await tokens.verify(await issuer.issue('toeleider'));
    expect(claims).toEqual({ issuer: issuer.url, subject: 'toeleider', rollen: ['beheerder'] });
  });

  it.each<[string, JWTPayload, Partial<JWTHeaderParameters>]>([
    ['for several, us among them', { aud: ['elders', 'polslag'] }, {}],
    ['of a kind that says nothing', {}, { typ: 'JWT' }],
    ['of the kind of RFC 9068', {}, { typ: 'application/at+jwt' }],
  ])('%s is taken', async (_, claims, header) =>
    expect(await tokens.verify(await issuer.sign(claims, header))).toMatchObject({ subject: 'iemand', rollen: [] }),
  );

  it('that ended within the difference between clocks is taken', async () =>
    expect(await tokens.verify(await issuer.sign({ exp: now() - 1 }))).toMatchObject({ subject: 'iemand' }));

  it.each<[string, JWTPayload, Partial<JWTHeaderParameters>]>([
    ['of another issuer', { iss: 'https://login.elders.example' }, {}],
    ['of an issuer whose name begins like ours', { iss: 'SELF/elders' }, {}],
    ['for another audience', { aud: 'elders' }, {}],
    ['for nobody', { aud: undefined as unknown as string }, {}],
    ['that is over', { exp: now() - 60 }, {}],
    ['that never ends', { exp: undefined as unknown as number }, {}],
    ['that is not valid yet', { nbf: now() + 600 }, {}],
    ['about nobody', { sub: '' }, {}],
    ['about something else than a name', { sub: 7 as unknown as string }, {}],
    ['that ends somebody’s session', {}, { typ: 'logout+jwt' }],
    ['that proves who holds a key', {}, { typ: 'dpop+jwt' }],
    ['with a header that we must understand', {}, { crit: ['eigen'], eigen: 'wijs' }],
    ['of a key that nobody knows', {}, { kid: 'elders' }],
    ['by an algorithm of the same key that is not taken', {}, { alg: 'PS256' }],
  ])('%s is refused', async (_, claims, header) => {
    const said = claims.iss?.startsWith('SELF') ? { ...claims, iss: claims.iss.replace('SELF', issuer.url) } : claims;
    await expect(tokens.verify(await issuer.sign(said, header))).rejects.toMatchObject(invalid);
  });
});

describe('a token that is not the provider’s', () => {
  it('is refused without a signature, or with one by a secret that anybody can read', async () => {
    const [, payload, signature] = (await issuer.sign()).split('.') as [string, string, string];
    const pem = await exportSPKI((await importJWK(publicHalf(issuer.key), 'RS256')) as CryptoKey);
    const secrets = [JSON.stringify(publicHalf(issuer.key)), pem, pem.trim(), issuer.key.n!];
    const forged = [
      `${encoded({ alg: 'none' })}.${payload}.`,
      `${encoded({ alg: 'None', kid: 'one' })}.${payload}.${signature}`,
      ...['HS256', 'HS512'].flatMap((alg) => secrets.map((secret) => hmacSigned(alg, payload, secret))),
    ];
    for (const token of forged) await expect(tokens.verify(token)).rejects.toMatchObject(invalid);
  });

  it('is refused though it brings its own key, or says where to find it', async () => {
    const before = issuer.asked.length;
    for (const header of [{}, { jwk: publicHalf(stranger) }, { jku: `${issuer.url}/elders` }, { x5u: issuer.url }]) {
      await expect(tokens.verify(await issuer.sign({}, header, stranger))).rejects.toMatchObject(invalid);
    }
    expect(issuer.asked.slice(before).filter((path) => path !== '/jwks')).toEqual([]);
  });

  it('is refused by an algorithm that the installation does not take, though the provider uses it', async () => {
    const ecOnly = await take(['ES256']);
    await expect(ecOnly.verify(await issuer.sign())).rejects.toMatchObject(invalid);
  });
});

describe('a new key', () => {
  it('is found when it signs, and a withdrawn one goes', async () => {
    const old = issuer.key;
    await issuer.rotate('two', { algorithm: 'ES256' });
    await cooledDown();
    const claims = await tokens.verify(await issuer.issue('toeleider'));
    expect(claims.subject).toBe('toeleider');
    expect(await tokens.verify(await issuer.sign({}, {}, old))).toMatchObject({ subject: 'iemand' });

    await issuer.rotate('three', { withdraw: true });
    await cooledDown();
    await tokens.verify(await issuer.sign());
    await expect(tokens.verify(await issuer.sign({}, {}, old))).rejects.toMatchObject(invalid);
  });

  it('that is made up is not asked for again and again', async () => {
    const patient = await take(undefined, 60_000);
    const before = issuer.asked.length;
    for (let n = 0; n < 20; n += 1) {
      await expect(patient.verify(await issuer.sign({}, { kid: `made-up-${n}` }))).rejects.toMatchObject(invalid);
    }
    expect(issuer.asked.length).toBe(before);
  });
});

describe('an issuer that does not answer', () => {
  it('is no reason to refuse somebody: nobody can tell', async () => {
    const [known, unknown] = [await issuer.sign(), await issuer.sign({}, { kid: 'four' })];
    await tokens.verify(known);
    await cooledDown();
    await issuer.suspend();
    expect(await tokens.verify(known)).toMatchObject({ subject: 'iemand' });
    await expect(tokens.verify(unknown)).rejects.toMatchObject(unavailable);
    await issuer.resume();
    issuer.answer((_, response) => response.writeHead(500).end());
    await expect(tokens.verify(unknown)).rejects.toMatchObject(unavailable);
    issuer.answer((_, response) => response.end('{"keys":"none"}'));
    await expect(tokens.verify(unknown)).rejects.toMatchObject(unavailable);
    await issuer.rotate('five');
    expect(await tokens.verify(await issuer.sign())).toMatchObject({ subject: 'iemand' });
  });

  const json = (document: object) => JSON.stringify(document);
  const other = 'https://login.elders.example';
  it.each<[string, () => string, number, RegExp]>([
    [
      'is another',
      () => json({ issuer: other, jwks_uri: `${issuer.url}/jwks` }),
      200,
      /calls itself https:\/\/login.*: OIDC_ISSUER must be the very same text\.$/,
    ],
    ['says nothing of itself', () => '{}', 200, /does not say who it is/],
    ['has no keys', () => json({ issuer: issuer.url }), 200, /names no key set at an https address\.$/],
    [
      'has its keys in the open',
      () => json({ issuer: issuer.url, jwks_uri: 'http://keys.example/jwks' }),
      200,
      /names no key set at an https address\.$/,
    ],
    ['answers with a page', () => '<html>', 200, /has no discovery document \(it answered 200\)\.$/],
    ['knows no discovery', () => '', 404, /has no discovery document \(it answered 404\)\.$/],
    [
      'has keys that cannot be read',
      () => json({ issuer: issuer.url, jwks_uri: 'http://127.0.0.1:1/jwks' }),
      200,
      /^The key set of the OpenID Connect provider that OIDC_ISSUER names cannot be read \(/,
    ],
  ])('stops the start with one sentence when it %s', async (_, body, status, sentence) => {
    issuer.answer((_request, response) => response.writeHead(status).end(body()));
    await expect(take()).rejects.toThrow(sentence);
  });

  it('stops the start with one sentence when it sends us elsewhere, or is not there', async () => {
    issuer.answer((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    await expect(take()).rejects.toThrow(/^The OpenID Connect provider that OIDC_ISSUER names cannot be reached \(/);
    await issuer.suspend();
    await expect(take()).rejects.toThrow(/names cannot be reached \([A-Z_]+\)\.$/);
  });
});

function publicHalf({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty: kty!, n: n!, e: e!, kid: kid!, alg: alg!, use: use! };
}

function hmacSigned(alg: string, payload: string, secret: string): string {
  const signed = `${encoded({ alg, kid: 'one' })}.${payload}`;
  return `${signed}.${createHmac(`sha${alg.slice(2)}`, secret)
    .update(signed)
    .digest('base64url')}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
