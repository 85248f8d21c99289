import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import { rejecter } from '#domain/kernel/rejection';
import type { DecisionContext, DomainCommand, Slice } from '#domain/kernel/slice';
import { UnknownOutcomeError, WrongRevisionError } from './event-log.ts';
import type { AppendedAt, EventLog, NewEvent, StoredEvent } from './event-log.ts';
import { executeRejections } from './execute.rejections.ts';
import { foldStream } from './fold-stream.ts';
import { streamName } from './ids.ts';
import type { KeyLedger } from './ledger/key-ledger.ts';
import type { CommandMetadata } from './metadata.ts';
import { assertReachable, isWithin } from './reach.ts';
import type { Reach } from './reach.ts';
import { earlierAnswer, saidIn } from './repetition.ts';
import { sealEvents } from './seal-events.ts';
import type { SeenStream } from './seen.ts';
import { undoneAt } from './unlinking.ts';

/** A command on one stream. */
export interface Execution<Command extends DomainCommand, State = unknown> {
  /** Id of the thing that decides; its stream is `<slice>-<id>`. */
  readonly id: string;
  readonly command: Command;
  /** What the caller sent; the same key with another body is refused. */
  readonly body: unknown;
  readonly context: DecisionContext;
  readonly metadata: CommandMetadata;
  /** Who answers or answered for the town's data: a stream of anybody else is as good as absent. By default who is now. */
  readonly controllers?: readonly string[];
  /** The revision that the caller saw (If-Match); without it a conflict is decided again. */
  readonly expectedRevision?: bigint;
  /** What was read of other streams for this command; what may not be told of it is left out. */
  readonly seen?: readonly SeenStream[];
  /** Streams of the persons whom this stream is about from now on: their erasure destroys its keys. */
  readonly subjects?: readonly string[];
  /** Streams that are about the same persons from now on, by the state that is decided on. */
  along?(this: void, state: State): readonly string[];
  /** Links that the stream said before are undone: its keys hang from nobody whom they named. */
  readonly unlinks?: true;
}

/** A stream as it was when it was read. */
export interface Looked<State> {
  readonly state: State;
  readonly seen?: SeenStream;
}

export interface WriteResult extends AppendedAt {
  readonly id: string;
  readonly stream: string;
  /** The command was accepted before; this is its first answer again. */
  readonly repeated: boolean;
}

const reject = rejecter(executeRejections);
const maxAttempts = 8;

/** Load, decide, seal, append: the one way in. */
export class CommandExecutor {
  constructor(
    private readonly log: EventLog,
    private readonly ledger: KeyLedger,
  ) {}

  /**
   * @throws Rejection, also when the key was used with another body or before it was forgotten what it said, and when
   *   the expected revision is stale
   * @throws UnknownOutcomeError when the store gave no answer: asking again with the same key tells
   * @throws StoreUnavailableError, SubjectForgottenError
   */
  async execute<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(
    slice: Slice<State, Command, Event, Contracts>,
    execution: Execution<Command, NoInfer<State>>,
  ): Promise<WriteResult> {
    const stream = streamName(slice.name, execution.id);
    const { commandId } = execution.metadata;
    const creates = slice.commands[execution.command.type as Command['type']].creates === true;
    const known = await this.beforeAnyKey(slice, stream, execution, creates);
    const given = await this.ledger.keyOrNew({ scope: stream, keyClass: 'hmac' });
    // A stream that never had a key cannot exist: an import then saves one read for each row.
    const surelyNew = creates && given.made && given.renewedAt === undefined;
    const said = saidIn(execution, given);

    for (let attempt = 0; ; attempt += 1) {
      const remembered = attempt > 0 ? undefined : surelyNew ? [] : known;
      const history = remembered ?? (await this.log.readStream(stream));
      const earlier = await earlierAnswer(this.ledger, stream, history, execution, said);
      if (earlier) {
        if (execution.unlinks) await this.ledger.release(undoneAt(history, earlier.revision));
        return { id: execution.id, stream, ...earlier, repeated: true };
      }
      const { state, events } = await this.decided(slice, stream, history, execution, creates).catch(
        async (refusal: unknown) => {
          // What an attempt before this one hung, it hung in vain.
          if (attempt > 0 && execution.subjects) await this.ledger.release({ causes: [commandId], linkKeys: [] });
          throw refusal;
        },
      );
      const last = history.at(-1);
      if (events.length === 0) {
        if (!last) throw new Error(`${execution.command.type} decided nothing on a stream that does not exist`);
        const { revision, position } = last;
        const { bodyHmac } = said;
        await this.ledger.keepQuietAnswer(stream, commandId, { bodyHmac, revision });
        return { id: execution.id, stream, revision, position, repeated: false };
      }
      const scopes = [stream, ...(execution.along?.(state) ?? [])];
      for (const subject of execution.subjects ?? []) await this.ledger.hangFrom(scopes, subject, commandId);
      const sealed = await sealEvents(this.ledger, slice, stream, events, kept(execution, history), said.bodyHmac);
      try {
        const appended = await this.append(stream, sealed, last?.revision);
        if (execution.unlinks) await this.ledger.release(undoneAt(history, appended.revision));
        return { id: execution.id, stream, ...appended, repeated: false };
      } catch (error) {
        if (!(error instanceof WrongRevisionError)) throw error;
        if (attempt + 1 >= maxAttempts) reject('too-many-conflicts');
      }
    }
  }

  /** Undoes in the ledger what an unlinking at `revision` of a stream undid in the log; again and again harmless. */
  async undoLinks(stream: string, revision: bigint): Promise<void> {
    await this.ledger.release(undoneAt(await this.log.readStream(stream), revision));
  }

  private async decided<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(
    slice: Slice<State, Command, Event, Contracts>,
    stream: string,
    history: readonly StoredEvent[],
    execution: Execution<Command, State>,
    creates: boolean,
  ): Promise<{ readonly state: State; readonly events: readonly Event[] }> {
    assertReachable(history, execution, creates);
    const state = await foldStream(this.ledger, slice, stream, history);
    return { state, events: slice.decide(state, execution.command, execution.context) };
  }

  /**
   * A command that is refused on a stream that does not exist leaves nothing behind, no key of that stream either. So
   * what opens a stream is decided as if there were none, which asks nobody; only where that refuses is the stream read.
   * @returns its events, where it was read
   */
  private async beforeAnyKey<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(
    slice: Slice<State, Command, Event, Contracts>,
    stream: string,
    execution: Execution<Command>,
    creates: boolean,
  ): Promise<readonly StoredEvent[] | undefined> {
    let refusal: unknown;
    if (creates && execution.expectedRevision === undefined) {
      try {
        slice.decide(slice.initialState, execution.command, execution.context);
        return undefined;
      } catch (error) {
        refusal = error;
      }
    }
    const history = await this.log.readStream(stream);
    if (history.length > 0) return history;
    assertReachable(history, execution, creates);
    throw refusal;
  }

  /** Folds a stream as a decision sees it; `initialState` where there is none, or it is not within `reach`. */
  async stateOf<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(slice: Slice<State, Command, Event, Contracts>, id: string, reach?: Reach): Promise<State> {
    return (await this.look(slice, id, reach)).state;
  }

  /** The same, with what to say in the metadata of having read it; absent where there was nothing to read. */
  async look<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
    slice: Slice<State, Command, Event, Contracts>,
    id: string,
    reach?: Reach,
  ): Promise<Looked<State>> {
    const stream = streamName(slice.name, id);
    const history = await this.log.readStream(stream);
    const last = history.at(-1);
    if (!last || (reach !== undefined && !isWithin(reach, history[0]!))) return { state: slice.initialState };
    return {
      state: await foldStream(this.ledger, slice, stream, history),
      seen: { stream, revision: Number(last.revision) },
    };
  }

  /** Sends the same ids again while the outcome is unknown; the store answers a re-send as the first time. */
  private async append(stream: string, events: readonly NewEvent[], expected: bigint | undefined): Promise<AppendedAt> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.log.append(stream, events, expected);
      } catch (error) {
        if (!(error instanceof UnknownOutcomeError) || attempt >= 2) throw error;
        const stored = (await this.log.readStream(stream)).find((event) => event.id === events.at(-1)!.id);
        if (stored) return { revision: stored.revision, position: stored.position };
      }
    }
  }
}

/** Whoever writes, the controller of a stream is the one under whom it was opened. */
function kept<Command extends DomainCommand>(
  execution: Execution<Command>,
  history: readonly StoredEvent[],
): Execution<Command> {
  const controller = history[0]?.metadata.controller;
  return controller === undefined ? execution : { ...execution, metadata: { ...execution.metadata, controller } };
}
