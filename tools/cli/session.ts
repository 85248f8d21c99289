import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { devBeheerder, devKey, devToken } from '#platform/dev-issuer';

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

export const dataDir = resolve(process.env['DATA_DIR'] ?? 'var');
export const audience = process.env['OIDC_AUDIENCE'] ?? 'polslag';
const address = process.env['API_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** NIS code. */
  readonly town?: string;
  readonly key?: string;
  readonly body?: unknown;
}

/** Talks to the running API: with API_TOKEN, or as the beheerder of the development installation in DATA_DIR. */
export class Session {
  private constructor(private readonly token: string) {}

  static async open(): Promise<Session> {
    const given = process.env['API_TOKEN'];
    if (given) return new Session(given);
    if (!existsSync(resolve(dataDir, 'dev-issuer.json'))) {
      throw new CliError('Set API_TOKEN, or DATA_DIR to the folder of a running development installation.');
    }
    const options = { subject: devBeheerder, rollen: ['beheerder'], audience, lifetime: 24 * 3600 };
    return new Session(await devToken(await devKey(dataDir), options));
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
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(town !== undefined && { 'polslag-gemeente': town }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
  }

  private async send(path: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(`${address}${path}`, init);
    } catch (error) {
      throw new CliError(`The API at ${address} cannot be reached (${causeOf(error)}); is it running?`);
    }
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; field?: string };
    const field = problem.field === undefined ? '' : ` [${problem.field}]`;
    throw new RefusedError(
      answer.status,
      problem.code ?? `http-${answer.status}`,
      `${problem.detail ?? 'The API refused'}${field}`,
    );
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code ?? 'no answer';
}
