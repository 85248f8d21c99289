import { createLocalJWKSet, createRemoteJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { isRol } from '#domain/kernel/roles';
import type { Rol } from '#domain/kernel/roles';

/** What a valid token says. */
export interface TokenClaims {
  readonly issuer: string;
  readonly subject: string;
  /** The roles that the identity provider gives; the register of employees has to agree. */
  readonly rollen: readonly Rol[];
}

/** The token is absent from the issuer's keys, out of date, for somebody else, or no token at all. */
export class TokenInvalidError extends Error {
  override readonly name = 'TokenInvalidError';
}

/** Only signatures with a key pair: a shared secret, or none, is never accepted. */
const algorithms = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];

export class Tokens {
  private constructor(
    private readonly issuer: string,
    private readonly audience: string,
    private readonly keys: JWTVerifyGetKey,
    /** The built-in issuer's public keys; empty where another issuer signs. */
    readonly keySet: JSONWebKeySet,
  ) {}

  static builtIn(issuer: string, audience: string, keySet: JSONWebKeySet): Tokens {
    return new Tokens(issuer, audience, createLocalJWKSet(keySet), keySet);
  }

  /** Finds the issuer's key set by OpenID Connect discovery. @throws Error when the issuer does not answer */
  static async discovered(issuer: string, audience: string): Promise<Tokens> {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`the OIDC issuer answered ${answer.status} to its discovery document`);
    const document = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') {
      throw new Error('the OIDC issuer’s discovery document names another issuer, or no key set');
    }
    return new Tokens(issuer, audience, createRemoteJWKSet(new URL(document.jwks_uri)), { keys: [] });
  }

  /** @throws TokenInvalidError */
  async verify(token: string): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.issuer,
        audience: this.audience,
        algorithms,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      const claimed: unknown = payload['polslag_roles'];
      const rollen = Array.isArray(claimed) ? claimed.filter(isRol) : [];
      return { issuer: this.issuer, subject: payload.sub!, rollen };
    } catch (error) {
      throw new TokenInvalidError('the token was not accepted', { cause: error });
    }
  }
}
