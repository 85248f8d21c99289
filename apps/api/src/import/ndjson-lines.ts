import type { Readable } from 'node:stream';
import { readJson } from '../core/http/json-body.ts';

/** One line of a bulk body: its number, from 1, and its JSON, or `undefined` where it is none. */
export interface JsonLine {
  readonly line: number;
  readonly json: unknown;
}

/** In bytes. A longer line is dropped as it comes in, and read as no JSON. */
export const longestLine = 262_144;

const lineFeed = 0x0a;

/**
 * Reads a body of one JSON value a line as it comes in; empty lines are passed over, the memory it takes is flat. Only a
 * line feed ends a line: U+2028 and the like may stand in a JSON text. A reader that stops early leaves the body open,
 * since the answer goes out over the same connection.
 */
export async function* jsonLines(body: Readable): AsyncGenerator<JsonLine> {
  let line = 0;
  let kept: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= longestLine) kept.push(part);
    else kept = [];
  };
  const take = (): JsonLine | undefined => {
    line += 1;
    const bytes = length > longestLine ? undefined : Buffer.concat(kept);
    kept = [];
    length = 0;
    if (bytes === undefined) return { line, json: undefined };
    return /^[ \t\r]*$/.test(bytes.toString('latin1')) ? undefined : { line, json: parsed(bytes) };
  };
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const read = take();
      if (read) yield read;
    }
    keep(chunk.subarray(start));
  }
  const last = take();
  if (last) yield last;
}

/** `undefined` where it cannot be read as it was written. */
function parsed(bytes: Buffer): unknown {
  try {
    return readJson(bytes);
  } catch {
    return undefined;
  }
}
