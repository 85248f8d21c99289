import { HttpProblem } from './problem.ts';

/** Deeper than any body of ours; what is nested further would exhaust the stack of whoever walks through it. */
const deepest = 32;

/** More than the largest body of ours holds; checking many more, one by one, would keep everybody else waiting. */
const mostValues = 20_000;

/** They reach behind an object of the program, and are no field of ours. */
const refusedNames = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads JSON exactly as it was written: bytes that are no UTF-8 would become a text that nobody wrote.
 * @throws HttpProblem body-unreadable, body-too-large
 */
export function readJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The cause is left out: its message repeats what was sent.
    throw new HttpProblem('body-unreadable');
  }
  assertPlain(value);
  return value;
}

/** It keeps its own stack, so that no depth exhausts it. */
function assertPlain(value: unknown): void {
  let values = 0;
  const waiting = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1;
    if (values + waiting.length > mostValues) throw new HttpProblem('body-too-large');
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= deepest) throw new HttpProblem('body-unreadable');
    for (const [name, inner] of Object.entries(next.value)) {
      if (refusedNames.includes(name)) throw new HttpProblem('body-unreadable');
      waiting.push({ value: inner, depth: next.depth + 1 });
    }
  }
}
