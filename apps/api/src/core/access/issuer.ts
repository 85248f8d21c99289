import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { isSecureAddress } from '#platform/config-checks';

/** The issuer's keys cannot be asked for just now, so that nobody can tell whether a token is right. */
export class IssuerUnavailableError extends Error {
  override readonly name = 'IssuerUnavailableError';
}

const named = 'the OpenID Connect provider that OIDC_ISSUER names';
const longestWait = 5_000;
/** A key that the issuer withdrew is taken for that long at most, in milliseconds. */
const cacheMaxAge = 600_000;

export interface IssuerOptions {
  /** After a reading, unknown keys are not asked for again for so many milliseconds: anybody can make up a key's id. */
  readonly cooldown?: number;
}

/**
 * Finds the issuer's key set by OpenID Connect discovery, and reads it. What it gives asks again for a key that it does
 * not know, and throws IssuerUnavailableError when it has to ask and gets no answer.
 * @throws Error with one sentence when there is no such issuer, or its keys cannot be read
 */
export async function keysOfIssuer(
  issuer: string,
  { cooldown = 10_000 }: IssuerOptions = {},
): Promise<JWTVerifyGetKey> {
  const keySet = createRemoteJWKSet(new URL(await keySetAddress(issuer)), {
    timeoutDuration: longestWait,
    cooldownDuration: cooldown,
    cacheMaxAge,
  });
  try {
    await keySet.reload();
  } catch (cause) {
    throw new Error(`The key set of ${named} cannot be read (${reasonOf(cause)}).`, { cause });
  }
  return async (header, token) => {
    try {
      return await keySet(header, token);
    } catch (cause) {
      if (isAboutToken(cause)) throw cause;
      throw new IssuerUnavailableError('the issuer’s keys cannot be asked for', { cause });
    }
  };
}

async function keySetAddress(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await discoveryDocument(address);
  if (document.issuer !== issuer) {
    const other = typeof document.issuer === 'string' ? `calls itself ${document.issuer}` : 'does not say who it is';
    throw new Error(`${capital(named)} ${other}: OIDC_ISSUER must be the very same text.`);
  }
  const { jwks_uri: keySet } = document;
  if (typeof keySet !== 'string' || !isSecureAddress(keySet)) {
    throw new Error(`${capital(named)} names no key set at an https address.`);
  }
  return keySet;
}

async function discoveryDocument(address: string): Promise<{ readonly issuer?: unknown; readonly jwks_uri?: unknown }> {
  let answer: Response;
  try {
    answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(longestWait) });
  } catch (cause) {
    throw new Error(`${capital(named)} cannot be reached (${reasonOf(cause)}).`, { cause });
  }
  const document: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  if (typeof document === 'object' && document !== null) return document;
  throw new Error(`${capital(named)} has no discovery document (it answered ${answer.status}).`);
}

/** A key that is not in the set says something about the token; any other failure about the issuer. */
function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError' || error instanceof errors.JWKSTimeout) return 'no answer in time';
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : message;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
