import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { persoon } from '#domain/persoon/persoon.slice';
import { verzoek } from '#domain/verzoek/verzoek.slice';
import type { WriteResult } from '#event-store/execute';
import { townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { newId } from '../core/handling/persons.ts';
import { States } from '../core/handling/states.ts';
import type { RequestErasureBody } from './verzoek.dto.ts';

/** Asks for a person to be forgotten; a reaction then destroys the keys and confirms it in the same stream. */
export class WriteVerzoek extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly body: RequestErasureBody,
  ) {
    super();
  }
}

@CommandHandler(WriteVerzoek)
export class VerzoekHandler implements ICommandHandler<WriteVerzoek> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
  ) {}

  async execute({ call, body }: WriteVerzoek): Promise<WriteResult> {
    const id = newId(verzoek, call);
    const known = await this.states.of(persoon, body.persoonId, townOf(call.caller), call.seen);
    const { persoonId, ground } = body;
    return this.handling.run(verzoek, {
      call,
      id,
      body,
      command: {
        type: 'RequestErasure',
        data: { verzoekId: id, persoonId, ground },
        seen: { persoonRegistered: known.status === 'registered' },
      },
      purpose: 'rechten-van-betrokkenen',
    });
  }
}
