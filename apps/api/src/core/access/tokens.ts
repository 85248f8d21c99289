import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { isRol } from '#domain/kernel/roles';
import type { Rol } from '#domain/kernel/roles';
import { IssuerUnavailableError, keysOfIssuer } from './issuer.ts';
import type { IssuerOptions } from './issuer.ts';

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

/** Whose tokens are taken. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Only these; none is of a shared secret. */
  readonly algorithms: readonly string[];
}

/** RFC 8725, 3.11: what was signed for another purpose, a logout say, is no token here. Many providers say `JWT`. */
const kind = /^(application\/)?(at\+)?jwt$/i;

export class Tokens {
  private constructor(
    private readonly rules: TokenRules,
    private readonly keys: JWTVerifyGetKey,
    /** The built-in issuer's public keys; empty where another issuer signs. */
    readonly keySet: JSONWebKeySet,
  ) {}

  static builtIn(rules: TokenRules, keySet: JSONWebKeySet): Tokens {
    return new Tokens(rules, createLocalJWKSet(keySet), keySet);
  }

  /** Takes the keys that the issuer publishes. @throws Error with one sentence when they cannot be had */
  static async discovered(rules: TokenRules, options?: IssuerOptions): Promise<Tokens> {
    return new Tokens(rules, await keysOfIssuer(rules.issuer, options), { keys: [] });
  }

  /** @throws TokenInvalidError, IssuerUnavailableError */
  async verify(token: string): Promise<TokenClaims> {
    const { issuer, audience, algorithms } = this.rules;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      const { sub, polslag_roles: claimed } = payload;
      if (typeof sub !== 'string' || sub === '') throw new Error('the token names nobody');
      if (protectedHeader.typ !== undefined && !kind.test(protectedHeader.typ))
        throw new Error('it is for another use');
      return { issuer, subject: sub, rollen: Array.isArray(claimed) ? claimed.filter(isRol) : [] };
    } catch (error) {
      if (error instanceof IssuerUnavailableError) throw error;
      throw new TokenInvalidError('the token was not accepted', { cause: error });
    }
  }
}
