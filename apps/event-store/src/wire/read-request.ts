import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { EventFilter } from '../log/event-filter.ts';
import { endOfStream } from '../log/events.ts';
import { handlerFailed } from './status-error.ts';
import { streamName } from './stream-identifier.ts';

/** Where a read begins. */
export type From<Place> = 'start' | 'end' | Place;

export interface AllPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface FilterRequest {
  readonly filter: EventFilter;
  /** Events to look at together. */
  readonly window: number;
  /** Events to look at between two checkpoints. */
  readonly interval: number;
}

interface AnyRead {
  readonly backwards: boolean;
  readonly resolveLinks: boolean;
  /** At most so many events; missing for a subscription. */
  readonly count: bigint | undefined;
}

export interface StreamRead extends AnyRead {
  readonly stream: string;
  readonly from: From<bigint>;
}

export interface AllRead extends AnyRead {
  readonly stream?: undefined;
  readonly from: From<AllPosition>;
  readonly filter: FilterRequest | undefined;
}

/** EventStoreDB looks at so many events at once where the client does not say. */
const defaultWindow = 32;
const backwards = 1;

/** What a `ReadReq` asks for. @throws ServiceError */
export function readRequest(request: streams.ReadReq): StreamRead | AllRead {
  const options = request.getOptions();
  if (!options) throw handlerFailed();
  const read = {
    backwards: Number(options.getReadDirection()) === backwards,
    resolveLinks: options.getResolveLinks(),
    count: options.hasSubscription() ? undefined : BigInt(options.getCount()),
  };
  const stream = options.getStream();
  if (stream) {
    const name = streamName(stream.getStreamIdentifier());
    if (name === '') throw handlerFailed();
    return { ...read, stream: name, from: streamFrom(stream) };
  }
  const all = options.getAll();
  if (!all) throw handlerFailed();
  return { ...read, from: allFrom(all), filter: filterRequest(options.getFilter()) };
}

function streamFrom(options: streams.ReadReq.Options.StreamOptions): From<bigint> {
  if (options.hasStart()) return 'start';
  return options.hasEnd() ? 'end' : signed(options.getRevision());
}

function allFrom(options: streams.ReadReq.Options.AllOptions): From<AllPosition> {
  const position = options.getPosition();
  if (!position) return options.hasEnd() ? 'end' : 'start';
  const from = { commit: signed(position.getCommitPosition()), prepare: signed(position.getPreparePosition()) };
  if (from.prepare > from.commit) throw handlerFailed();
  return from;
}

/** The log counts in signed numbers: what is larger lies behind its end in any case. */
function signed(text: string): bigint {
  const value = BigInt(text);
  return value > endOfStream ? endOfStream : value;
}

function filterRequest(options: streams.ReadReq.Options.FilterOptions | undefined): FilterRequest | undefined {
  if (!options) return undefined;
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  if (!expression) throw handlerFailed();
  const window = options.hasMax() ? options.getMax() : defaultWindow;
  const multiplier = options.getCheckpointintervalmultiplier();
  if (window < 1 || multiplier < 1) throw handlerFailed();
  try {
    const filter = new EventFilter(byStream ? 'stream' : 'type', expression.getRegex(), expression.getPrefixList());
    return { filter, window, interval: window * multiplier };
  } catch {
    throw handlerFailed();
  }
}
