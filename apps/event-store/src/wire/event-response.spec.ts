import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { endOfStream } from '../log/events.ts';
import type { StoredEvent } from '../log/events.ts';
import { uuidText } from '../log/uuid.ts';
import { eventResponse } from './event-response.ts';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));
const name = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }).map((text) => Buffer.from(text));
const uint63 = fc.bigInt({ min: 0n, max: endOfStream });
const stored: fc.Arbitrary<StoredEvent> = fc.record({
  position: uint63,
  created: uint63,
  stream: name,
  revision: fc.oneof(uint63, fc.constantFrom(0n, 127n, 128n, endOfStream)),
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((array) => Buffer.from(array)),
  type: name,
  isJson: fc.boolean(),
  data: bytes(400),
  metadata: bytes(400),
});

function decoded(recorded: streams.ReadResp.ReadEvent.RecordedEvent | undefined): StoredEvent | undefined {
  if (!recorded) return undefined;
  const properties = recorded.getMetadataMap();
  expect(recorded.getCommitPosition()).toBe(recorded.getPreparePosition());
  return {
    position: BigInt(recorded.getCommitPosition()),
    created: BigInt(properties.get('created')!),
    stream: Buffer.from(recorded.getStreamIdentifier()!.getStreamName_asU8()),
    revision: BigInt(recorded.getStreamRevision()),
    id: Buffer.from(recorded.getId()!.getString().replaceAll('-', ''), 'hex'),
    type: Buffer.from(properties.get('type')!),
    isJson: properties.get('content-type') === 'application/json',
    data: Buffer.from(recorded.getData_asU8()),
    metadata: Buffer.from(recorded.getCustomMetadata_asU8()),
  };
}

describe('an event as bytes', () => {
  it('is what the generated classes read', () => {
    fc.assert(
      fc.property(stored, fc.option(stored, { nil: undefined }), (event, link) => {
        const answer = streams.ReadResp.deserializeBinary(eventResponse(event, link)).getEvent()!;
        expect(decoded(answer.getEvent())).toEqual(event);
        expect(decoded(answer.getLink())).toEqual(link);
        expect(BigInt(answer.getCommitPosition())).toBe((link ?? event).position);
      }),
      { numRuns: 300 },
    );
  });

  it('may be missing behind a link that leads nowhere', () => {
    const [link] = fc.sample(stored, 1);
    const answer = streams.ReadResp.deserializeBinary(eventResponse(undefined, link)).getEvent()!;
    expect(answer.hasEvent()).toBe(false);
    expect(answer.getLink()!.getId()!.getString()).toBe(uuidText(link!.id));
  });
});
