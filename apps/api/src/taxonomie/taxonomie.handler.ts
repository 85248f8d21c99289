import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import type { WriteResult } from '#event-store/execute';
import { townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { States } from '../core/handling/states.ts';
import type { TaxonomieBody } from './taxonomie.dto.ts';

export class WriteTaxonomie extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly body: TaxonomieBody,
  ) {
    super();
  }
}

@CommandHandler(WriteTaxonomie)
export class TaxonomieHandler implements ICommandHandler<WriteTaxonomie> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
  ) {}

  async execute({ call, body }: WriteTaxonomie): Promise<WriteResult> {
    const gemeenteId = townOf(call.caller);
    try {
      return await this.handling.run(taxonomie, {
        call,
        id: gemeenteId,
        body,
        command: { type: 'PublishTaxonomie', data: { version: body.version, themes: body.themes, gemeenteId } },
        purpose: 'beheer',
      });
    } finally {
      this.states.forget(taxonomie, gemeenteId);
    }
  }
}
