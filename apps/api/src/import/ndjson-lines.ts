import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** One line of a bulk body: its number, from 1, and its JSON, or `undefined` where it is none. */
export interface JsonLine {
  readonly line: number;
  readonly json: unknown;
}

const longestLine = 262_144;

/** Reads a body of one JSON value a line as it comes in; empty lines are passed over, the memory it takes is flat. */
export async function* jsonLines(body: Readable): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const text of createInterface({ input: body, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield { line, json: text.length > longestLine ? undefined : parsed(text) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
