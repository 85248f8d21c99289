import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { linesOf } from './import-lines.ts';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly town: string | undefined;
  readonly key: string | undefined;
  /** Parsed; of a bulk request the number of its rows. */
  readonly body: unknown;
}

/**
 * Stands in for the API in specs of the command line: a bulk route that remembers rows by their ref, as the real one
 * does, and takes any command. What a row's `note` says is done to it: "weiger" refuses it, "breek af" ends the answer
 * with an aborted line, "verbreek" closes the connection.
 */
export class ApiStandIn {
  readonly seen: SeenRequest[] = [];
  /** JSON by ref. */
  readonly rows = new Map<string, string>();
  /** What a path is answered with; `{}` where nothing is said. */
  readonly answers = new Map<string, object>();
  /** How many more requests, but for rows, find what they ask for not visible yet. */
  notYetVisible = 0;
  mostUnderWay = 0;

  private underWay = 0;
  private readonly server = createServer((request, response) => {
    // A connection that breaks is what some specs are about.
    this.answer(request, response).catch(() => response.destroy());
  });

  /** Its address, on a port of its own. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    const town = headers['polslag-gemeente'] as string | undefined;
    const key = headers['idempotency-key'] as string | undefined;
    if (town === '99999') {
      response.writeHead(403).end(JSON.stringify({ code: 'not-allowed', detail: 'Dit mag u niet in deze gemeente.' }));
    } else if (path.startsWith('/v1/import/')) {
      this.mostUnderWay = Math.max(this.mostUnderWay, (this.underWay += 1));
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      const body = await this.take(request, response);
      this.underWay -= 1;
      this.seen.push({ method, path, town, key, body });
    } else if (this.notYetVisible > 0) {
      this.notYetVisible -= 1;
      response.writeHead(503).end(JSON.stringify({ code: 'not-yet-visible', detail: 'Nog niet zichtbaar.' }));
    } else {
      this.seen.push({ method, path, town, key, body: JSON.parse((await text(request)) || 'null') as unknown });
      response.end(JSON.stringify(this.answers.get(path.split('?')[0]!) ?? {}));
    }
  }

  /** Answers line by line, as the rows come in. */
  private async take(request: IncomingMessage, response: ServerResponse): Promise<number> {
    let line = 0;
    for await (const json of linesOf(request)) {
      line += 1;
      const { ref, note } = JSON.parse(json) as { ref: string; note?: string };
      if (note === 'verbreek') {
        response.destroy();
        return line;
      }
      if (note === 'breek af') {
        response.end('{"status":"aborted","code":"store-unavailable"}\n');
        return line;
      }
      response.write(`${JSON.stringify({ line, ref, ...this.decided(ref, json, note) })}\n`);
    }
    response.end();
    return line;
  }

  private decided(ref: string, json: string, note: string | undefined): object {
    const detail = 'Dit thema of subthema staat niet in de taxonomie van de gemeente.';
    if (note === 'weiger') return { status: 'refused', code: 'theme-unknown', field: 'themes.0.theme', detail };
    const before = this.rows.get(ref);
    if (before === undefined) this.rows.set(ref, json);
    if (before === undefined || before === json)
      return { status: before === undefined ? 'imported' : 'already-imported' };
    return { status: 'different', code: 'idempotency-key-reused' };
  }
}
