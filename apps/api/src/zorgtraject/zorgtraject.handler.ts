import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { WriteResult } from '#event-store/execute';
import { zorgtraject } from '#domain/zorgtraject/zorgtraject.slice';
import type { Call } from '../core/handling/call.ts';
import { SeenAanmelding } from '../core/handling/seen-aanmelding.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { Persons, newId } from '../core/handling/persons.ts';
import type { StartIntakeIntent, ZorgtrajectIntent } from './zorgtraject.intents.ts';
import { ZorgtrajectPreparing, bodyOf } from './zorgtraject.preparing.ts';

export class WriteZorgtraject extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly id: string,
    readonly intent: ZorgtrajectIntent,
  ) {
    super();
  }
}

export class StartZorgtraject extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly intent: StartIntakeIntent,
  ) {
    super();
  }
}

@CommandHandler(WriteZorgtraject)
export class ZorgtrajectHandler implements ICommandHandler<WriteZorgtraject> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly preparing: ZorgtrajectPreparing,
  ) {}

  async execute({ call, id, intent }: WriteZorgtraject): Promise<WriteResult> {
    const command = await this.preparing.command(call, id, intent);
    return this.handling.run(zorgtraject, { call, id, body: bodyOf(intent), command });
  }
}

@CommandHandler(StartZorgtraject)
export class StartZorgtrajectHandler implements ICommandHandler<StartZorgtraject> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly preparing: ZorgtrajectPreparing,
    private readonly persons: Persons,
    private readonly aanmeldingen: SeenAanmelding,
  ) {}

  async execute({ call, intent: { body } }: StartZorgtraject): Promise<WriteResult> {
    const id = newId(zorgtraject, call);
    const { happenedAt, toeleiderId = call.caller.medewerkerId, ...said } = body;
    const { askerToken, subjects } = await this.persons.about(body.persoonId, call, happenedAt);
    const seen = {
      ...(await this.preparing.seenToeleider(call, toeleiderId, happenedAt)),
      ...(await this.aanmeldingen.seen(call, body.aanmeldingId)),
    };
    const data = { ...said, zorgtrajectId: id, toeleiderId, askerToken };
    return this.handling.run(zorgtraject, {
      call,
      id,
      body,
      command: { type: 'StartIntake', data, seen },
      subjects,
    });
  }
}
