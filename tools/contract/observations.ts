import { readFileSync } from 'node:fs';

/** One question to a real EventStoreDB 24.2 by the unmodified client 6.2.1, and what came of it. */
export interface Observation {
  readonly area: string;
  /** Says the question; unique within the area. */
  readonly case: string;
  /** The same as data, where the question is one of many alike. */
  readonly request: unknown;
  /** Written as {@link written} writes: `1n` for a bigint, `<undefined>`, `<Date>`, `<bytes N: hex>`. */
  readonly observed: unknown;
  readonly note: string;
}

/** All of them, in the order in which they were made. */
export const observations = JSON.parse(
  readFileSync(new URL('./fixtures/observations.json', import.meta.url), 'utf8'),
) as readonly Observation[];

/** The part of a request that is data; empty where it is a sentence. */
export function requestOf(observation: Observation): Readonly<Record<string, unknown>> {
  const { request } = observation;
  return typeof request === 'object' && request !== null ? (request as Record<string, unknown>) : {};
}
