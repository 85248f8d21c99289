import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { identifier } from './wire.ts';

const { Options } = streams.ReadReq;
export const forwards = 0;
export const backwards = 1;

export type Request = streams.ReadReq.Options;

function base(count: number | 'subscription', direction: 0 | 1 = forwards): Request {
  const uuids = new Options.UUIDOption().setString(new shared.Empty());
  const options = new Options().setUuidOption(uuids).setReadDirection(direction).setNoFilter(new shared.Empty());
  return count === 'subscription'
    ? options.setSubscription(new Options.SubscriptionOptions())
    : options.setCount(String(count));
}

/** Of a stream, from its beginning, its end or a revision. */
export function ofStream(
  stream: string,
  from: 'start' | 'end' | number,
  count: number | 'subscription',
  direction: 0 | 1 = forwards,
): Request {
  const options = new Options.StreamOptions().setStreamIdentifier(identifier(stream));
  if (from === 'start') options.setStart(new shared.Empty());
  else if (from === 'end') options.setEnd(new shared.Empty());
  else options.setRevision(String(from));
  return base(count, direction).setStream(options);
}

/** Of `$all`. */
export function ofAll(
  from: 'start' | 'end',
  count: number | 'subscription',
  direction: 0 | 1 = forwards,
  filter?: streams.ReadReq.Options.FilterOptions,
): Request {
  const options = new Options.AllOptions();
  if (from === 'start') options.setStart(new shared.Empty());
  else options.setEnd(new shared.Empty());
  const request = base(count, direction).setAll(options);
  return filter ? request.setFilter(filter) : request;
}

/** By a prefix or a regular expression, with the server's usual window. */
export function filterOn(name: 'stream' | 'type', expression: { readonly prefix?: string; readonly regex?: string }) {
  const { Expression } = Options.FilterOptions;
  const made = new Expression()
    .setRegex(expression.regex ?? '')
    .setPrefixList(expression.prefix ? [expression.prefix] : []);
  const filter = new Options.FilterOptions().setMax(32).setCheckpointintervalmultiplier(1);
  return name === 'stream' ? filter.setStreamIdentifier(made) : filter.setEventType(made);
}
