import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { unreachable } from '#domain/kernel/unreachable';
import type { OrganisatieCommand } from '#domain/organisatie/organisatie.decisions';
import type { Aanbod } from '#domain/organisatie/organisatie.events';
import { organisatie } from '#domain/organisatie/organisatie.slice';
import type { WriteResult } from '#event-store/execute';
import { Towns } from '../core/access/towns.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { newId } from '../core/handling/persons.ts';
import { States } from '../core/handling/states.ts';
import { HttpProblem } from '../core/http/problem.ts';
import type {
  AanbodBody,
  ChangeDienstenBody,
  CloseOrganisatieBody,
  RegisterOrganisatieBody,
  ReopenOrganisatieBody,
} from './organisatie.dto.ts';

/** What somebody wants of an organisatie, as it came in. */
export type OrganisatieIntent =
  | { readonly type: 'RegisterOrganisatie'; readonly body: RegisterOrganisatieBody }
  | { readonly type: 'CorrectOrganisatie'; readonly id: string; readonly body: RegisterOrganisatieBody }
  | { readonly type: 'ChangeDiensten'; readonly id: string; readonly body: ChangeDienstenBody }
  | { readonly type: 'CloseOrganisatie'; readonly id: string; readonly body: CloseOrganisatieBody }
  | { readonly type: 'ReopenOrganisatie'; readonly id: string; readonly body: ReopenOrganisatieBody };

export class WriteOrganisatie extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly intent: OrganisatieIntent,
  ) {
    super();
  }
}

@CommandHandler(WriteOrganisatie)
export class OrganisatieHandler implements ICommandHandler<WriteOrganisatie> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
    private readonly towns: Towns,
  ) {}

  async execute({ call, intent }: WriteOrganisatie): Promise<WriteResult> {
    const id = intent.type === 'RegisterOrganisatie' ? newId(organisatie, call) : intent.id;
    const command = await this.commandOf(intent, id);
    try {
      return await this.handling.run(organisatie, {
        call,
        id,
        body: intent.body,
        command,
        purpose: 'beheer',
        installationWide: true,
      });
    } finally {
      this.states.forget(organisatie, id);
    }
  }

  private async commandOf(intent: OrganisatieIntent, organisatieId: string): Promise<OrganisatieCommand> {
    switch (intent.type) {
      case 'RegisterOrganisatie':
      case 'CorrectOrganisatie': {
        const { naam, kinds, contact } = intent.body;
        const said = { organisatieId, naam, kinds, ...(contact && { contact }) };
        return { type: intent.type, data: { ...said, ...(await this.aanbodOf(intent.body)) } };
      }
      case 'ChangeDiensten':
        return { type: intent.type, data: { organisatieId, ...(await this.aanbodOf(intent.body)) } };
      case 'CloseOrganisatie': {
        const { reason } = intent.body;
        return { type: intent.type, data: { organisatieId, ...(reason !== undefined && { reason }) } };
      }
      case 'ReopenOrganisatie':
        return { type: intent.type, data: { organisatieId } };
      default:
        return unreachable(intent);
    }
  }

  private async aanbodOf({ services, languages, gemeenten }: AanbodBody): Promise<Aanbod> {
    const gemeenteIds = await Promise.all(gemeenten.map((nis, index) => this.townInUse(nis, `gemeenten.${index}`)));
    return { services, languages, gemeenteIds };
  }

  /** A code that no town has would be an offer to nobody. */
  private async townInUse(nis: string, field: string): Promise<string> {
    const gemeenteId = await this.towns.find(nis);
    if (gemeenteId === undefined) throw new HttpProblem('not-found', { field });
    return gemeenteId;
  }
}
