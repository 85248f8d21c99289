import type { DomainEvent, EventContract, FieldClass } from '#domain/kernel/event';
import { idOfStream, sliceOfStream } from './ids.ts';

/** A stream that a decision read beside its own, and the revision of its last event then. */
export interface SeenStream {
  readonly stream: string;
  readonly revision: number;
}

/** Gathers what was read for one command; of a stream that was read twice, the last revision counts. */
export class SeenStreams {
  private readonly revisions = new Map<string, number>();

  note(seen: SeenStream | undefined): void {
    if (seen) this.revisions.set(seen.stream, seen.revision);
  }

  all(): SeenStream[] {
    return [...this.revisions].map(([stream, revision]) => ({ stream, revision }));
  }
}

/** They are about no person who is helped: whoever finds them beside an event learns nothing of one. */
const aboutNobody = ['gemeente', 'taxonomie', 'organisatie', 'medewerker'];

/**
 * What of it may stand in the metadata, which is plain for ever: nothing there may lead from what stays to who was
 * forgotten. Kept are the streams about nobody, and those that a plain field of these events names already. A persoon
 * never is, nor what the events name in a sealed field only (the zorgtraject of a hulpvraag, say).
 */
export function recordable(
  seen: readonly SeenStream[],
  written: string,
  events: readonly DomainEvent[],
  contracts: Readonly<Record<string, EventContract>>,
): SeenStream[] {
  const plain = events.map((event) => plainText(event, contracts[event.type]!)).join();
  return seen.filter(({ stream }) => {
    const slice = sliceOfStream(stream);
    if (stream === written || slice === 'persoon') return false;
    return aboutNobody.includes(slice) || plain.includes(JSON.stringify(idOfStream(stream)));
  });
}

/** As JSON, in which an id stands between quotes. */
function plainText({ data }: DomainEvent, contract: EventContract): string {
  const classes = contract.fields as Readonly<Record<string, FieldClass>>;
  return JSON.stringify(Object.entries(data).filter(([field]) => classes[field] === 'plain'));
}
