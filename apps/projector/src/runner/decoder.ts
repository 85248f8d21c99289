import { validate } from 'uuid';
import { contractOf } from '#domain/slices';
import { openData, openDecidable } from '#event-store/codec';
import type { OpenedData, PersonalParts } from '#event-store/codec';
import type { StoredEvent } from '#event-store/event-log';
import { idOfStream } from '#event-store/ids';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import { SealBrokenError } from '#event-store/sealing/seal';
import { upcast } from '#event-store/upcast';
import type { FoldStep } from '#read-models/fold';
import type { ProjectedEvent } from '#read-models/projection';
import type { Batch, NumberedEvent } from './batches.ts';
import type { Checkpoint } from './checkpoint.ts';

/** A step, and where in the log it stands. */
export type PlacedStep = FoldStep & { readonly at: Checkpoint };

export interface DecodedBatch {
  /** What may mean something to somebody, in order. */
  readonly steps: readonly PlacedStep[];
  /** The last event of the batch, of whatever type; `undefined` when it holds none. */
  readonly last: (Checkpoint & { readonly recordedAt: string }) | undefined;
  readonly caughtUp: boolean;
}

/** How far events of a type are opened: statistics only, or also what is personal. */
export type Interest = 'statistics' | 'personal';
export type Interests = ReadonlyMap<string, Interest>;

/** An event that is not as the product writes them. */
class MalformedEventError extends Error {
  override readonly name = 'MalformedEventError';
}

/**
 * Opens the events of a batch, each once. Keys that the batch says are destroyed are dropped from the cache first, so
 * that nothing behind that word is opened with one.
 * @throws what the ledger throws when it cannot be asked; an event that cannot be opened is marked as broken instead
 */
export async function decodeBatch(batch: Batch, interests: Interests, ledger: KeyLedger): Promise<DecodedBatch> {
  const destroyed = new Map<string, ReadonlySet<string>>();
  for (const { event } of batch.events) {
    const erasure = erasureOf(event);
    if (erasure !== undefined) destroyed.set(event.id, new Set(await ledger.destroyedBy(erasure)));
  }
  const steps = await Promise.all(
    batch.events.map(async (numbered): Promise<PlacedStep[]> => {
      const { event } = numbered;
      const placed: PlacedStep[] = [];
      const interest = interests.get(event.type);
      if (interest) placed.push(await decodeEvent(numbered, interest, ledger));
      const keys = destroyed.get(event.id);
      if (keys) placed.push({ kind: 'keys-destroyed', keys, at: placeOf(numbered) });
      return placed;
    }),
  );
  const last = batch.events.at(-1);
  return {
    steps: steps.flat(),
    last: last && { ...placeOf(last), recordedAt: last.event.recordedAt },
    caughtUp: batch.caughtUp,
  };
}

/** Under which id the ledger notes what was destroyed before the event was said; `undefined` for any other event. */
function erasureOf({ type, data }: StoredEvent): string | undefined {
  const id =
    type === 'KeysDestroyed' ? data['verzoekId'] : type === 'GemeenteKeyDestroyed' ? data['gemeenteId'] : undefined;
  return validate(id) ? (id as string) : undefined;
}

async function decodeEvent(numbered: NumberedEvent, interest: Interest, ledger: KeyLedger): Promise<PlacedStep> {
  const { event } = numbered;
  const at = placeOf(numbered);
  try {
    assertWellFormed(event);
    const { data, personal } = upcasted(event, await open(event, interest, ledger));
    const key = event.data.sealed?.['statistics']?.k;
    const statistics = key && { statistics: { k: key, forgotten: (await ledger.keyById(key)) === undefined } };
    return { kind: 'event', event: { ...projected(numbered, data, personal), ...statistics }, at };
  } catch (error) {
    if (!(error instanceof SealBrokenError || error instanceof MalformedEventError)) throw error;
    const { sealed: _sealed, ...plain } = { ...event.data };
    // Whoever else writes there may leave the metadata out.
    const metadata = { ...event.metadata };
    return {
      kind: 'event',
      event: projected({ ...numbered, event: { ...event, metadata } }, plain, {}),
      broken: error,
      at,
    };
  }
}

async function open(event: StoredEvent, interest: Interest, ledger: KeyLedger): Promise<OpenedData> {
  const { stream, type, id: eventId, data } = event;
  const place = { tenant: event.metadata.tenant ?? '', stream, type, eventId };
  if (interest === 'personal') return openData(data, place, ledger);
  return { data: await openDecidable(data, place, ledger), personal: {} };
}

function upcasted(event: StoredEvent, opened: OpenedData): OpenedData {
  const contract = contractOf(event.type);
  if (!contract) throw new MalformedEventError(`${event.type} is no event of the product`);
  try {
    return upcast(event, opened, contract.version);
  } catch (error) {
    throw new MalformedEventError(`${event.type} cannot be brought to version ${contract.version}`, { cause: error });
  }
}

function projected(
  { event, ordinal }: NumberedEvent,
  data: Readonly<Record<string, unknown>>,
  personal: PersonalParts,
): ProjectedEvent {
  const { id, type, stream, revision, position, recordedAt, metadata } = event;
  const { happenedAt } = metadata;
  const place = { stream, streamId: idOfStream(stream), revision, ordinal, position, recordedAt };
  return { id, type, ...place, metadata, happenedAt, data, personal };
}

/** The store takes anything; whoever else writes there may use one of our names. */
function assertWellFormed({ type, data, metadata }: StoredEvent): void {
  const known = typeof data === 'object' && typeof metadata?.happenedAt === 'object';
  if (!known || data instanceof Uint8Array) throw new MalformedEventError(`${type} was not written by the product`);
}

function placeOf({ event, ordinal }: NumberedEvent): Checkpoint {
  return { ordinal, position: event.position, eventId: event.id };
}
