import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { rejecter } from '#domain/kernel/rejection';
import type { DecisionContext, DomainCommand } from '#domain/kernel/slice';
import type { AppendedAt, StoredEvent } from './event-log.ts';
import { executeRejections } from './execute.rejections.ts';
import type { GivenKey } from './ledger/key-request.ts';
import type { KeyLedger } from './ledger/key-ledger.ts';
import type { CommandMetadata } from './metadata.ts';

const reject = rejecter(executeRejections);

/** A command as far as it can be one that was accepted before. */
export interface Repeatable {
  readonly command: DomainCommand;
  readonly body: unknown;
  readonly context: Pick<DecisionContext, 'rol'>;
  readonly metadata: Pick<CommandMetadata, 'commandId'>;
}

/** What a caller said, in a form that tells another body from the same one and nothing else. */
export interface Said {
  readonly bodyHmac: string;
  /** Milliseconds since 1970: since then under another key; what was said before cannot be compared any more. */
  readonly comparableSince: number | undefined;
}

export function saidIn({ command, body }: Repeatable, { key, renewedAt }: GivenKey): Said {
  const bodyHmac = createHmac('sha256', key.secret)
    .update(canonicalize({ command: command.type, body })!)
    .digest('base64url');
  return { bodyHmac, comparableSince: renewedAt };
}

/**
 * The answer that the command got when it was accepted, made again from what is stored; `undefined` where it was not.
 * @throws Rejection idempotency-key-reused, or command-forgotten where the key of the HMAC went with a person: whether
 *   it is the same command again nobody can tell, and the first answer could hide that another one was not carried out
 */
export async function earlierAnswer(
  ledger: KeyLedger,
  stream: string,
  history: readonly StoredEvent[],
  execution: Repeatable,
  said: Said,
): Promise<AppendedAt | undefined> {
  return firstAnswer(history, execution, said) ?? (await quietAnswer(ledger, stream, history, execution, said));
}

function firstAnswer(
  history: readonly StoredEvent[],
  { context, metadata }: Repeatable,
  { bodyHmac, comparableSince }: Said,
): AppendedAt | undefined {
  const last = history.findLast((event) => event.metadata.commandId === metadata.commandId);
  if (!last) return undefined;
  // What a reaction says follows from its command's id.
  if (last.metadata.bodyHmac !== bodyHmac && context.rol !== 'systeem') {
    // Two clocks: where they differ, a refusal is still a refusal.
    const forgotten = comparableSince !== undefined && Date.parse(last.recordedAt) < comparableSince;
    return reject(forgotten ? 'command-forgotten' : 'idempotency-key-reused');
  }
  return { revision: last.revision, position: last.position };
}

/** The first answer of a command that was accepted and wrote nothing. */
async function quietAnswer(
  ledger: KeyLedger,
  stream: string,
  history: readonly StoredEvent[],
  { context, metadata }: Repeatable,
  { bodyHmac }: Said,
): Promise<AppendedAt | undefined> {
  if (history.length === 0) return undefined;
  const quiet = await ledger.quietAnswer(stream, metadata.commandId);
  const then = history.find((event) => event.revision === quiet?.revision);
  if (!quiet || !then) return undefined;
  if (quiet.bodyHmac !== bodyHmac && context.rol !== 'systeem') {
    return reject(quiet.bodyHmac === undefined ? 'command-forgotten' : 'idempotency-key-reused');
  }
  return { revision: then.revision, position: then.position };
}
