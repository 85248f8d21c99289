import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { verwijzingenOf } from '#domain/aanmelding/aanmelding';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import type { WriteResult } from '#event-store/execute';
import { said, townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { Persons, newId } from '../core/handling/persons.ts';
import { States } from '../core/handling/states.ts';
import { doorverwijzingStreams } from '../doorverwijzing/verwijzing.preparing.ts';
import type { LinkAanmeldingBody, RegisterAanmeldingBody } from './aanmelding.dto.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';
import { aanmeldingMoment } from './aanmelding.moment.ts';
import { AanmeldingPreparing } from './aanmelding.preparing.ts';

export class RegisterAanmelding extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly body: RegisterAanmeldingBody,
  ) {
    super();
  }
}

export class LinkAanmelding extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly id: string,
    readonly body: LinkAanmeldingBody,
  ) {
    super();
  }
}

export class WriteAanmelding extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly id: string,
    readonly intent: AanmeldingIntent,
  ) {
    super();
  }
}

@CommandHandler(RegisterAanmelding)
export class RegisterAanmeldingHandler implements ICommandHandler<RegisterAanmelding> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly persons: Persons,
  ) {}

  async execute({ call, body }: RegisterAanmelding): Promise<WriteResult> {
    const id = newId(aanmelding, call);
    const { persoonId, happenedAt } = body;
    const about = persoonId === undefined ? undefined : await this.persons.about(persoonId, call, happenedAt);
    const data = { ...said(body), aanmeldingId: id, ...(about && { askerToken: about.askerToken }) };
    const command = { type: 'RegisterAanmelding', data } as const;
    return this.handling.run(aanmelding, { call, id, body, command, ...(about && { subjects: about.subjects }) });
  }
}

/** From then on the aanmelding's keys hang from the person; it is counted with what else they asked in its own year. */
@CommandHandler(LinkAanmelding)
export class LinkAanmeldingHandler implements ICommandHandler<LinkAanmelding> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
    private readonly persons: Persons,
  ) {}

  async execute({ call, id, body }: LinkAanmelding): Promise<WriteResult> {
    const cameIn = await this.states.of(aanmeldingMoment, id, townOf(call.caller));
    const { askerToken, subjects } = await this.persons.about(body.persoonId, call, cameIn?.local);
    const data = { aanmeldingId: id, persoonId: body.persoonId, askerToken };
    return this.handling.run(aanmelding, {
      call,
      id,
      body,
      command: { type: 'LinkAanmelding', data },
      subjects,
      along: (state) => doorverwijzingStreams(verwijzingenOf(state)),
    });
  }
}

@CommandHandler(WriteAanmelding)
export class AanmeldingHandler implements ICommandHandler<WriteAanmelding> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly preparing: AanmeldingPreparing,
  ) {}

  async execute({ call, id, intent }: WriteAanmelding): Promise<WriteResult> {
    const command = await this.preparing.command(call, id, intent);
    // What the path names is part of what was said: the same key for another conversation is another body.
    const { type: _, body, ...named } = intent;
    const unlinks = intent.type === 'UnlinkAanmelding' && ({ unlinks: true } as const);
    return this.handling.run(aanmelding, { call, id, body: { ...body, ...named }, command, ...unlinks });
  }
}
