import type { HappenedAt } from '#domain/kernel/event';
import type { SeenStream } from './seen.ts';

/** Stands beside the data of each event, in plain JSON. It holds no personal data. Names are storage. */
export interface EventMetadata {
  /** Version of the event's contract that the data was written with. */
  readonly schemaVersion: number;
  /** Id of the gemeente whose work this is; absent for what belongs to the installation (organisatie, medewerker). */
  readonly tenant?: string;
  /** Who is the controller in the sense of the GDPR: id of the gemeente itself, or of an organisatie named for it. */
  readonly controller?: string;
  /** Id of the organisation that the actor works for. */
  readonly organisatie?: string;
  /** Our id of the medewerker, or `systeem:<reaction>`; never the token's subject. */
  readonly actor: string;
  readonly rol: string;
  /** Why the data was taken down: the legal purpose, a code. */
  readonly purpose: string;
  readonly commandId: string;
  /** HMAC-SHA256 of the command's body under a key of the stream, base64url; tells another body from the same one. */
  readonly bodyHmac: string;
  /** Event `index` of `count` that one command appended together. */
  readonly index: number;
  readonly count: number;
  readonly $correlationId: string;
  readonly $causationId: string;
  readonly happenedAt: HappenedAt;
  /**
   * Streams that the decision read beside its own, as they were then; those of which it is no secret that this event
   * has to do with them (`recordable`). Absent where there are none.
   */
  readonly seen?: readonly SeenStream[];
}

/** What the caller knows of the metadata before the command is decided. */
export type CommandMetadata = Omit<EventMetadata, 'schemaVersion' | 'bodyHmac' | 'index' | 'count' | 'seen'>;
