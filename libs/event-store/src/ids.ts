import { v5 } from 'uuid';

/** Namespace of every id that the product derives. It is storage: another value would be another id for each retry. */
const namespace = '8b6f6d0e-2c55-5f0a-9c63-3a5e2f1d7b40';

/** UUIDv5 over the parts, which are joined by a separator that cannot stand in any of them. */
export function derivedId(...parts: readonly string[]): string {
  return v5(parts.join('\u001f'), namespace);
}

/** @param route what is asked, and of what: the same key for another thing is another command, and joins nothing. */
export function commandId(tenant: string, caller: string, route: string, idempotencyKey: string): string {
  return derivedId('command', tenant, caller, route, idempotencyKey);
}

/** An imported row is the same command whoever imports it. */
export function importCommandId(tenant: string, kind: string, ref: string): string {
  return derivedId('import', tenant, kind, ref);
}

/** The nth command of a reaction to one event. */
export function reactionCommandId(reaction: string, causingEventId: string, n: number): string {
  return derivedId('reaction', reaction, causingEventId, String(n));
}

/** The id of what a creating command opens. */
export function createdId(slice: string, command: string): string {
  return derivedId('created', slice, command);
}

/** The store ignores data on a re-send, so another body must be another id. */
export function eventId(stream: string, command: string, bodyHmac: string, index: number): string {
  return derivedId('event', stream, command, bodyHmac, String(index));
}

/** `zorgtraject-<id>`; ids hold no personal data. */
export function streamName(slice: string, id: string): string {
  return `${slice}-${id}`;
}

/** The id in a stream's name, which may itself hold hyphens. */
export function idOfStream(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** `zorgtraject` of `zorgtraject-<id>`. */
export function sliceOfStream(stream: string): string {
  return stream.slice(0, stream.indexOf('-'));
}
