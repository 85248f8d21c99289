import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { persoon } from '#domain/persoon/persoon.slice';
import type { WriteResult } from '#event-store/execute';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { newId } from '../core/handling/persons.ts';
import type { PersoonBody } from './persoon.dto.ts';

export class WritePersoon extends Command<WriteResult> {
  /** Without an id a person is registered; with one, corrected. */
  constructor(
    readonly call: Call,
    readonly body: PersoonBody,
    readonly id?: string,
  ) {
    super();
  }
}

@CommandHandler(WritePersoon)
export class PersoonHandler implements ICommandHandler<WritePersoon> {
  constructor(private readonly handling: CommandHandling) {}

  execute({ call, body, id }: WritePersoon): Promise<WriteResult> {
    const persoonId = id ?? newId(persoon, call);
    const { happenedAt: _, ...said } = body;
    const type = id === undefined ? 'RegisterPersoon' : 'CorrectPersoon';
    return this.handling.run(persoon, { call, id: persoonId, body, command: { type, data: { ...said, persoonId } } });
  }
}
