import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { GemeenteCommand } from '#domain/gemeente/gemeente.decisions';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { Rejection } from '#domain/kernel/rejection';
import { isVerwerkingsverantwoordelijke } from '#domain/organisatie/organisatie';
import { organisatie } from '#domain/organisatie/organisatie.slice';
import type { WriteResult } from '#event-store/execute';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { States } from '../core/handling/states.ts';
import { NisCodes } from './nis-codes.ts';

/** A command on a town, under the town's own id: also its first one, which the installation gives. */
export class WriteGemeente extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly body: object,
    readonly command: GemeenteCommand,
  ) {
    super();
  }
}

@CommandHandler(WriteGemeente)
export class GemeenteHandler implements ICommandHandler<WriteGemeente> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
    private readonly nisCodes: NisCodes,
  ) {}

  async execute({ call, body, command }: WriteGemeente): Promise<WriteResult> {
    const { gemeenteId } = command.data;
    const inTown = { ...call, caller: { ...call.caller, gemeenteId } };
    const claim = await this.nisCodes.claimFor(inTown, command);
    try {
      const seeing = await this.seeing(call, command);
      return await this.handling.run(gemeente, {
        call: inTown,
        id: gemeenteId,
        body,
        command: seeing,
        purpose: 'beheer',
      });
    } catch (error) {
      if (error instanceof Rejection) await claim?.release();
      throw error;
    } finally {
      this.states.forget(gemeente, gemeenteId);
    }
  }

  private async seeing(call: Call, command: GemeenteCommand): Promise<GemeenteCommand> {
    if (command.type !== 'AppointVerwerkingsverantwoordelijke') return command;
    const { organisatieId } = command.data;
    if (organisatieId === undefined) return command;
    const state = await this.states.of(organisatie, organisatieId, undefined, call.seen);
    return { ...command, seen: { isVerwerkingsverantwoordelijke: isVerwerkingsverantwoordelijke(state) } };
  }
}
