import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import type { DecisionContext, DomainCommand, Slice } from '#domain/kernel/slice';
import { CommandExecutor } from '#event-store/execute';
import type { WriteResult } from '#event-store/execute';
import { UnknownOutcomeError } from '#event-store/event-log';
import { DataControllers } from '../access/data-controllers.ts';
import { HttpProblem } from '../http/problem.ts';
import { happenedAtOf } from './call.ts';
import type { Call } from './call.ts';

export interface Handling<Command extends DomainCommand, State = unknown> {
  readonly call: Call;
  /** Id of the thing that decides. */
  readonly id: string;
  readonly command: Command;
  /** What the caller sent, `happenedAt` among it. */
  readonly body: object & { readonly happenedAt?: string };
  /** Streams of the persons whom the stream is about from now on. */
  readonly subjects?: readonly string[];
  /** Streams that are about the same persons from now on. */
  along?(this: void, state: State): readonly string[];
  /** What the stream said before of whom it is about is undone. */
  readonly unlinks?: true;
  readonly purpose?: string;
  /** Set where the thing belongs to the installation and not to a town. */
  readonly installationWide?: true;
}

/** From a call to an executed command: context and metadata are made here, in one place. */
@Injectable()
export class CommandHandling {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly controllers: DataControllers,
  ) {}

  async run<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
    slice: Slice<State, Command, Event, Contracts>,
    handling: Handling<Command, NoInfer<State>>,
  ): Promise<WriteResult> {
    const { call, id, command, body } = handling;
    const { caller, commandId } = call;
    const tenant = handling.installationWide ? undefined : caller.gemeenteId;
    const { now: controller, ever: controllers } = await this.controllers.of(tenant);
    const now = new Date().toISOString();
    const context: DecisionContext = {
      now,
      happenedAt: happenedAtOf(body.happenedAt, now),
      actor: caller.medewerkerId,
      rol: caller.rol,
      gemeenteId: caller.gemeenteId ?? '',
    };
    try {
      return await this.executor.execute(slice, {
        id,
        command,
        body,
        context,
        metadata: {
          ...(tenant !== undefined && { tenant }),
          controller,
          organisatie: caller.organisatieId,
          actor: caller.medewerkerId,
          rol: caller.rol,
          purpose: handling.purpose ?? 'toeleiding',
          commandId,
          $correlationId: commandId,
          $causationId: commandId,
          happenedAt: context.happenedAt,
        },
        controllers,
        seen: call.seen.all(),
        ...(call.expectedRevision === undefined ? {} : { expectedRevision: call.expectedRevision }),
        ...(handling.subjects ? { subjects: handling.subjects } : {}),
        ...(handling.along && { along: handling.along }),
        ...(handling.unlinks && { unlinks: handling.unlinks }),
      });
    } catch (error) {
      if (error instanceof UnknownOutcomeError) {
        throw new HttpProblem('outcome-unknown', { commandId }, { cause: error });
      }
      throw error;
    }
  }
}
