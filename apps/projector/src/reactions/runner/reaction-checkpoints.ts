import { FencedError, beginning, checkpointOf } from '../../runner/checkpoint.ts';
import type { Checkpoint } from '../../runner/checkpoint.ts';

/** A database that gives the rows of a statement. */
export interface Queryable {
  query<Rows>(statement: string, parameters?: unknown[]): Promise<Rows>;
}

/**
 * How far each reaction is, in a schema that no rebuild touches: what was done cannot be done again from the beginning.
 */
export class ReactionCheckpoints {
  private constructor(private readonly source: Queryable) {}

  static async open(source: Queryable): Promise<ReactionCheckpoints> {
    await source.query('create schema if not exists reactions');
    await source.query(
      `create table if not exists reactions.checkpoint (
         name text primary key,
         ordinal bigint not null,
         position bigint,
         last_event_id uuid,
         updated_at timestamptz not null default now())`,
    );
    return new ReactionCheckpoints(source);
  }

  /** A reaction that was never here begins with the log. */
  async read(name: string): Promise<Checkpoint> {
    await this.source.query('insert into reactions.checkpoint (name, ordinal) values ($1, -1) on conflict do nothing', [
      name,
    ]);
    const [row] = await this.source.query<Parameters<typeof checkpointOf>[0][]>(
      'select ordinal, position, last_event_id from reactions.checkpoint where name = $1',
      [name],
    );
    return row ? checkpointOf(row) : beginning;
  }

  /** @throws FencedError when another projector moved it */
  async move(name: string, from: Checkpoint, to: Checkpoint): Promise<void> {
    if (from.ordinal === to.ordinal) return;
    const moved = await this.source.query<unknown[]>(
      `with moved as (
         update reactions.checkpoint set ordinal = $3, position = $4, last_event_id = $5, updated_at = now()
         where name = $1 and ordinal = $2 returning 1)
       select from moved`,
      [name, from.ordinal, to.ordinal, to.position?.toString(), to.eventId],
    );
    if (moved.length === 0) throw new FencedError(`the reaction ${name} is moved by another projector`);
  }
}
