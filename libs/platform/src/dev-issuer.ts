import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';

/** The issuer that `AUTH=dev` switches on: it signs with a key in DATA_DIR, which who can read it may be anybody. */
export const devIssuer = 'urn:polslag:dev-issuer';

/** The account that is beheerder of a development installation from the start. */
export const devBeheerder = 'dev-beheerder';

/** Where its key stands in DATA_DIR. */
export const devKeyFile = 'dev-issuer.json';
export const devAlgorithm = 'ES256';

/** The private key of a development installation, made where there is none. Readable by its owner only. */
export async function devKey(dataDir: string): Promise<JWK> {
  const path = join(dataDir, devKeyFile);
  if (!existsSync(path)) {
    const { privateKey } = await generateKeyPair(devAlgorithm, { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: 'dev', alg: devAlgorithm, use: 'sig' };
    // Two starts at once: the first file stays.
    writeFileSync(path, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as JWK;
}

/** The public half. */
export function devKeySet({ d: _, ...publicKey }: JWK): JSONWebKeySet {
  return { keys: [publicKey] as JSONWebKeySet['keys'] };
}

export interface DevTokenOptions {
  readonly subject: string;
  readonly rollen: readonly string[];
  readonly audience: string;
  /** Seconds from now; negative for one that is over. */
  readonly lifetime: number;
}

export async function devToken(key: JWK, options: DevTokenOptions): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ polslag_roles: [...options.rollen] })
    .setProtectedHeader({ alg: devAlgorithm, kid: 'dev' })
    .setIssuer(devIssuer)
    .setAudience(options.audience)
    .setSubject(options.subject)
    .setIssuedAt(now)
    .setExpirationTime(now + options.lifetime)
    .sign(await importJWK(key, devAlgorithm));
}
