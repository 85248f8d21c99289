import { HttpProblem } from './problem.ts';

/** Deeper than any body of ours; what is nested further would exhaust the stack of whoever walks through it. */
const deepest = 32;

/** They reach behind an object of the program, and are no field of ours. */
const refusedNames = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads JSON exactly as it was written: bytes that are no UTF-8 would become a text that nobody wrote.
 * @throws HttpProblem body-unreadable
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
  const waiting = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= deepest) throw new HttpProblem('body-unreadable');
    for (const [name, inner] of Object.entries(next.value)) {
      if (refusedNames.includes(name)) throw new HttpProblem('body-unreadable');
      waiting.push({ value: inner, depth: next.depth + 1 });
    }
  }
}
