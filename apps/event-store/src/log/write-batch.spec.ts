import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BatchMemory } from './batch-memory.ts';
import { expectAny, expectNoStream, expectStreamExists, noRevision } from './events.ts';
import type { ProposedEvent } from './events.ts';
import { RecentIds } from './recent-ids.ts';
import type { StreamHead } from './stream-head.ts';
import { keepAll } from './stream-metadata.ts';
import { WriteBatch } from './write-batch.ts';
import type { WriteRequest, WriteResult } from './write-request.ts';

const absent: StreamHead = { last: noRevision, retention: keepAll, metadata: undefined };

/** A log in memory, written as the appender writes: by batches, each upon what is committed. */
class Log {
  readonly recent = new RecentIds();
  readonly stored: { stream: string; id: string; revision: bigint; position: bigint; created: bigint }[] = [];
  private readonly heads = new Map<string, StreamHead>();
  private nextPosition = 546n;

  write(requests: readonly WriteRequest[]): WriteResult[] {
    const memory = new BatchMemory({
      recent: this.recent,
      stored: (stream, revision) => this.stored.find((event) => event.stream === stream && event.revision === revision),
    });
    const headOf = (stream: string) => this.heads.get(stream) ?? absent;
    const batch = new WriteBatch(this.nextPosition, 0, headOf, memory);
    const results = requests.map((request) => batch.apply(request));
    this.nextPosition = batch.nextPosition;
    for (const [stream, head] of batch.heads) this.heads.set(stream, head);
    for (const { stream, event } of batch.written) {
      this.recent.add(stream, event);
      this.stored.push({ stream, ...event });
    }
    return results;
  }
}

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
const event = (n: number): ProposedEvent => ({
  id: uuid(n),
  type: 'T',
  isJson: true,
  data: Buffer.from('{}'),
  metadata: Buffer.alloc(0),
});

const expectedRevision = fc.oneof(
  fc.constantFrom(expectAny, expectNoStream, expectStreamExists),
  fc.bigInt({ min: 0n, max: 6n }),
);
const request = fc
  .record({
    stream: fc.constantFrom('a', 'b'),
    expected: expectedRevision,
    ids: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    type: fc.constantFrom('append', 'append', 'append', 'append', 'soft-delete', 'tombstone'),
  })
  .map(({ stream, expected, ids, type }): WriteRequest => {
    const change = type === 'append' ? { type, events: ids.map(event) } : { type: type };
    return { stream, expected, change: change, expiresAt: Infinity };
  });

describe('a batch of requests', () => {
  it('is answered as if each had been written alone, wherever the batches begin and end', () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 30 }),
        fc.array(fc.nat(6), { minLength: 30, maxLength: 30 }),
        (all, cuts) => {
          const [alone, together] = [new Log(), new Log()];
          const expected = all.flatMap((one) => alone.write([one]));
          const answered: WriteResult[] = [];
          for (let at = 0, cut = 0; at < all.length; cut += 1) {
            const size = cuts[cut]! + 1;
            answered.push(...together.write(all.slice(at, at + size)));
            at += size;
          }
          expect(answered).toEqual(expected);
          expect(together.stored.filter(isUsers)).toEqual(alone.stored.filter(isUsers));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves no gap in revisions and no disorder in positions', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (all) => {
        const log = new Log();
        log.write(all);
        const next = new Map<string, bigint>();
        for (const { stream, revision } of [...log.stored].sort((a, b) => (a.position < b.position ? -1 : 1))) {
          expect(revision).toBe(next.get(stream) ?? 0n);
          next.set(stream, revision + 1n);
        }
        expect(new Set(log.stored.map(({ position }) => position)).size).toBe(log.stored.length);
      }),
    );
  });

  it('does nothing twice that is sent again with the revision of its first try', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 20 }), fc.nat(3), (all, count) => {
        const log = new Log();
        log.write(all);
        const stream = 'fresh';
        const again: WriteRequest = {
          stream,
          expected: expectNoStream,
          change: { type: 'append', events: Array.from({ length: count + 1 }, (_, index) => event(100 + index)) },
          expiresAt: Infinity,
        };
        const [first, second] = log.write([again, again]);
        const [third] = log.write([again]);
        expect([second, third]).toEqual([first, first]);
        expect(log.stored.filter((stored) => stored.stream === stream)).toHaveLength(count + 1);
      }),
    );
  });
});

/** What the store itself writes has ids that are drawn. */
function isUsers({ stream }: { stream: string }): boolean {
  return !stream.startsWith('$$');
}
