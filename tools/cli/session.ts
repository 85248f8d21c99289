import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { devBeheerder, devKey, devKeyFile, devToken } from '#platform/dev-issuer';
import { settings } from './settings.ts';

/** Ends the command with one sentence. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** What a command was refused for: a problem document of the API. */
export class RefusedError extends CliError {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${detail} (${code})`);
  }
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** NIS code. */
  readonly town?: string;
  readonly key?: string;
  readonly body?: unknown;
}

/** Talks to the running API: with API_TOKEN, or as the beheerder of the development installation in DATA_DIR. */
export class Session {
  private constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  static async open(): Promise<Session> {
    const { API_TOKEN, DATA_DIR, OIDC_AUDIENCE, address } = settings();
    if (API_TOKEN !== undefined) return new Session(address, API_TOKEN);
    if (!existsSync(join(DATA_DIR, devKeyFile))) {
      throw new CliError('Geef API_TOKEN, of in DATA_DIR de map van een installatie voor ontwikkeling die draait.');
    }
    const options = { subject: devBeheerder, rollen: ['beheerder'], audience: OIDC_AUDIENCE, lifetime: 24 * 3600 };
    return new Session(address, await devToken(await devKey(DATA_DIR), options));
  }

  /** The parsed answer. @throws RefusedError, or CliError when the API cannot be reached */
  async ask<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
    const answer = await this.send(path, {
      method: request.method ?? 'GET',
      headers: this.headers(request),
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    return (await answer.json()) as Answer;
  }

  /** Streams lines to a bulk route and gives its answer as it comes. */
  async stream(path: string, town: string, lines: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
    const headers = { ...this.headers({ town }), 'content-type': 'application/x-ndjson' };
    const answer = await this.send(path, { method: 'POST', headers, body: lines, duplex: 'half' });
    return answer.body!;
  }

  private headers({ town, key, body }: ApiRequest): Record<string, string> {
    return {
      authorization: `Bearer ${this.token}`,
      'accept-language': 'nl',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(town !== undefined && { 'polslag-gemeente': town }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
  }

  private async send(path: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(`${this.address}${path}`, init);
    } catch (error) {
      throw new CliError(`De API op ${this.address} is niet bereikbaar (${causeOf(error)}). Draait ze?`);
    }
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; field?: string };
    const field = problem.field === undefined ? '' : ` [${problem.field}]`;
    throw new RefusedError(
      answer.status,
      problem.code ?? `http-${answer.status}`,
      `${problem.detail ?? (answer.status === 503 ? unavailable : 'De API weigerde')}${field}`,
    );
  }
}

/** Where something before the API answers in its place. */
const unavailable = 'De API is nu niet beschikbaar. Probeer het zo meteen opnieuw.';

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code ?? 'geen antwoord';
}
