import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { JWK, JWTHeaderParameters, JWTPayload } from 'jose';
import type Provider from 'oidc-provider';

const secret = 'a-secret-of-a-client-in-the-specs-only';

/** A real OpenID Connect provider (the package `oidc-provider`) on a loopback port, with keys that a spec may use. */
export class OidcIssuer {
  private listener: RequestListener;
  private readonly create: typeof Provider;
  private server: Server | undefined;
  /** Requests that were answered, by path. */
  readonly asked: string[] = [];

  private constructor(
    readonly url: string,
    private keys: readonly JWK[],
    private readonly clients: readonly string[],
    create: typeof Provider,
  ) {
    this.create = create;
    this.listener = this.provider();
  }

  /** @param clients accounts that can fetch a token for themselves, with every role. */
  static async start(clients: readonly string[] = [], algorithm = 'RS256'): Promise<OidcIssuer> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await closed(server);
    muteWarnings();
    const { default: create } = await import('oidc-provider');
    const issuer = new OidcIssuer(`http://127.0.0.1:${port}`, [await newKey('one', algorithm)], clients, create);
    await issuer.resume();
    return issuer;
  }

  /** The key that signs now, with its private half. */
  get key(): JWK {
    return this.keys[0]!;
  }

  /** A new key signs from now on; the one before is still published, unless it is withdrawn. */
  async rotate(kid: string, { withdraw = false, algorithm = 'RS256' } = {}): Promise<void> {
    this.keys = [await newKey(kid, algorithm), ...(withdraw ? [] : this.keys)];
    this.listener = this.provider();
  }

  /** An access token as the provider itself makes it. */
  async issue(client: string): Promise<string> {
    const answer = await fetch(`${this.url}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /** A token with these claims and headers over right ones, signed by `key`. */
  async sign(claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}, key = this.key): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const alg = key.alg!;
    return new SignJWT({ iss: this.url, aud: 'polslag', sub: 'iemand', iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg, kid: key.kid!, ...header })
      .sign(await importJWK(key, header.alg ?? alg), { crit: { eigen: true } });
  }

  /** Nobody answers, until it is resumed. */
  async suspend(): Promise<void> {
    if (this.server) await closed(this.server);
    this.server = undefined;
  }

  async resume(): Promise<void> {
    const server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      this.listener(request, response);
    });
    server.listen(Number(new URL(this.url).port), '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    this.server = server;
  }

  /** Every request gets this answer instead, until the keys are rotated. */
  answer(listener: RequestListener): void {
    this.listener = listener;
  }

  private provider(): RequestListener {
    const alg = this.key.alg;
    const resource = { scope: '', audience: 'polslag', accessTokenFormat: 'jwt', jwt: { sign: { alg } } };
    const provider = new this.create(this.url, {
      jwks: { keys: this.keys },
      clients: this.clients.map((client_id) => ({
        ...{ client_id, client_secret: secret, grant_types: ['client_credentials'] },
        ...{ redirect_uris: [], response_types: [], id_token_signed_response_alg: alg },
      })),
      ttl: { ClientCredentials: 600 },
      extraTokenClaims: () => ({ polslag_roles: ['beheerder', 'geen-rol'] }),
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          ...{ enabled: true, defaultResource: () => 'urn:polslag', getResourceServerInfo: () => resource },
        },
      },
    });
    return provider.callback();
  }
}

export async function newKey(kid: string, alg: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' };
}

/** The package tells everybody who loads it that it keeps all in memory, as it should here. */
function muteWarnings(): void {
  console.warn = () => undefined;
  console.info = () => undefined;
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
