import { expectAny, expectNoStream, expectStreamExists } from '../log/events.ts';

/** The oneof of expected revisions as the three kinds of requests have it; their revision's field has two names. */
interface ExpectedOneof {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** The expected revision as one number; `revision` is the decimal text that the message holds. */
export function expectedRevision(options: ExpectedOneof, revision: string): bigint {
  if (options.hasAny()) return expectAny;
  if (options.hasNoStream()) return expectNoStream;
  if (options.hasStreamExists()) return expectStreamExists;
  return BigInt(revision);
}
