import type { CommandExecutor, Execution } from '#event-store/execute';
import type { DomainCommand } from '#domain/kernel/slice';
import { reactionCommandId } from '#event-store/ids';
import type { CommandMetadata } from '#event-store/metadata';
import type { ProjectedEvent } from '#read-models/projection';
import type { Act, Acting, ClockAct, ClockActing } from './reaction.ts';

/** Acts on what an event caused. */
export function actingOn(
  executor: CommandExecutor,
  reaction: string,
  event: ProjectedEvent,
  signal: AbortSignal,
): Acting {
  const { tenant, controller, organisatie, purpose, $correlationId } = event.metadata;
  const known = {
    happenedAt: event.happenedAt,
    purpose,
    ...(tenant !== undefined && { tenant }),
    ...(controller !== undefined && { controller }),
    ...(organisatie !== undefined && { organisatie }),
  };
  return {
    signal,
    execute: (slice, act) =>
      executor.execute(slice, execution(reaction, event.id, { ...known, ...act }, $correlationId)),
  };
}

/** Acts on what a clock found. */
export function actingByClock(executor: CommandExecutor, reaction: string, signal: AbortSignal): ClockActing {
  return {
    signal,
    execute: (slice, act) => executor.execute(slice, execution(reaction, act.cause, act)),
  };
}

type Known<Command extends DomainCommand> = Act<Command> & Pick<ClockAct<Command>, 'happenedAt' | 'purpose'>;

function execution<Command extends DomainCommand>(
  reaction: string,
  cause: string,
  { id, command, n = 0, subjects, seen, happenedAt, ...given }: Known<Command>,
  correlationId?: string,
): Execution<Command> {
  const commandId = reactionCommandId(reaction, cause, n);
  const actor = `systeem:${reaction}`;
  const { tenant, controller, organisatie, purpose, unlinked } = given;
  const linked = correlationId !== undefined && !unlinked;
  const metadata: CommandMetadata = {
    actor,
    rol: 'systeem',
    purpose,
    commandId,
    $correlationId: linked ? correlationId : commandId,
    $causationId: linked ? cause : commandId,
    happenedAt,
    ...(tenant !== undefined && { tenant }),
    ...(controller !== undefined && { controller }),
    ...(organisatie !== undefined && { organisatie }),
  };
  return {
    id,
    command,
    // What it is caused by says what is asked: a repetition may see more than the first time, and is still the same.
    body: { cause, n },
    context: { now: new Date().toISOString(), happenedAt, actor, rol: 'systeem', gemeenteId: tenant ?? '' },
    metadata,
    ...(subjects !== undefined && { subjects }),
    ...(seen !== undefined && { seen }),
  };
}
