import { createHmac } from 'node:crypto';
import { SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { rollen } from '#domain/kernel/roles';
import { devIssuer, devKey, devKeySet } from '#platform/dev-issuer';
import type { TestStack } from '../../testing/stack.ts';

/** Tokens that nobody may accept, by what is wrong with them; `subject` is an account that has every right. */
export async function wrongTokens(stack: TestStack, subject: string): Promise<Readonly<Record<string, string>>> {
  const key = await devKey(stack.dataDir);
  const stranger = { ...(await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)) };
  const now = Math.floor(Date.now() / 1000);
  const right: JWTPayload = {
    sub: subject,
    iss: devIssuer,
    aud: stack.config.OIDC_AUDIENCE,
    iat: now,
    exp: now + 3600,
    polslag_roles: [...rollen],
  };
  const sign = async (claims: JWTPayload, by = key) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'dev' }).sign(await importJWK(by, 'ES256'));
  const { exp: _exp, ...endless } = right;
  const { sub: _sub, ...nobody } = right;
  const good = await sign(right);
  const [head, payload, signature] = good.split('.') as [string, string, string];
  const publicKey = JSON.stringify(devKeySet(key).keys[0]);
  return {
    'signed by another key': await sign(right, stranger),
    'with a signature cut short': `${head}.${payload}.${signature.slice(0, -6)}`,
    'with claims that were changed': `${head}.${encoded({ ...right, sub: 'somebody-else' })}.${signature}`,
    'with algorithm none': `${encoded({ alg: 'none' })}.${payload}.`,
    'with algorithm none and a signature': `${encoded({ alg: 'none', kid: 'dev' })}.${payload}.${signature}`,
    'signed with the public key as a secret': sharedSecret(payload, publicKey),
    'for another audience': await sign({ ...right, aud: 'elders' }),
    'of another issuer': await sign({ ...right, iss: 'https://login.elders.example' }),
    expired: await sign({ ...right, exp: now - 60 }),
    'not yet valid': await sign({ ...right, nbf: now + 600 }),
    'without an end': await sign(endless),
    'without a subject': await sign(nobody),
    'that is none': 'niets',
  };
}

function sharedSecret(payload: string, secret: string): string {
  const signed = `${encoded({ alg: 'HS256', kid: 'dev' })}.${payload}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
