import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { unreachable } from '#domain/kernel/unreachable';
import type { MedewerkerCommand } from '#domain/medewerker/medewerker.decisions';
import type { Grant } from '#domain/medewerker/medewerker.events';
import { medewerker } from '#domain/medewerker/medewerker.slice';
import { isPartner } from '#domain/organisatie/organisatie';
import { organisatie } from '#domain/organisatie/organisatie.slice';
import type { WriteResult } from '#event-store/execute';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { Register } from '../core/access/register.ts';
import { Towns } from '../core/access/towns.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { States } from '../core/handling/states.ts';
import { HttpProblem } from '../core/http/problem.ts';
import type {
  GrantBody,
  LeaveServiceBody,
  RegisterMedewerkerBody,
  ReturnToServiceBody,
  RevokeRolBody,
  TalenBody,
} from './medewerker.dto.ts';

export type MedewerkerIntent =
  | { readonly type: 'RegisterMedewerker'; readonly body: RegisterMedewerkerBody }
  | { readonly type: 'GrantRol'; readonly id: string; readonly body: GrantBody }
  | { readonly type: 'RevokeRol'; readonly id: string; readonly body: RevokeRolBody }
  | { readonly type: 'SetTalen'; readonly id: string; readonly body: TalenBody }
  | { readonly type: 'LeaveService'; readonly id: string; readonly body: LeaveServiceBody }
  | { readonly type: 'ReturnToService'; readonly id: string; readonly body: ReturnToServiceBody };

export class WriteMedewerker extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly intent: MedewerkerIntent,
  ) {
    super();
  }
}

@CommandHandler(WriteMedewerker)
export class MedewerkerHandler implements ICommandHandler<WriteMedewerker> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
    private readonly register: Register,
    private readonly towns: Towns,
    private readonly ledger: KeyLedger,
  ) {}

  async execute({ call, intent }: WriteMedewerker): Promise<WriteResult> {
    const { id, command } = await this.prepare(call, intent);
    try {
      const body = intent.body;
      return await this.handling.run(medewerker, {
        call,
        id,
        command,
        body,
        installationWide: true,
        purpose: 'beheer',
      });
    } finally {
      this.states.forget(medewerker, id);
    }
  }

  private async prepare(call: Call, intent: MedewerkerIntent): Promise<{ id: string; command: MedewerkerCommand }> {
    if (intent.type === 'RegisterMedewerker') return this.prepareRegister(call, intent.body);
    const { id } = intent;
    switch (intent.type) {
      case 'GrantRol': {
        const state = await this.states.of(medewerker, id);
        const seen = await this.seen(call, state.status === 'none' ? undefined : state.organisatieId);
        const grant = await this.grantOf(intent.body, 'nis');
        return { id, command: { type: intent.type, data: { ...grant, medewerkerId: id }, seen } };
      }
      case 'RevokeRol': {
        const { nis, ...rest } = intent.body;
        const town = nis === undefined ? {} : { gemeenteId: await this.townOfGrant(id, nis) };
        return { id, command: { type: intent.type, data: { ...rest, ...town, medewerkerId: id } } };
      }
      case 'SetTalen':
        return { id, command: { type: intent.type, data: { ...intent.body, medewerkerId: id } } };
      case 'LeaveService':
        return { id, command: { type: intent.type, data: { ...intent.body, medewerkerId: id } } };
      case 'ReturnToService':
        return { id, command: { type: intent.type, data: { ...intent.body, medewerkerId: id } } };
      default:
        return unreachable(intent);
    }
  }

  private async prepareRegister(call: Call, body: RegisterMedewerkerBody) {
    const { account, grants, naam, languages } = body;
    const id = this.register.medewerkerIdOf(account.issuer, account.subject);
    const organisatieId = body.organisatieId ?? call.caller.organisatieId;
    const command: MedewerkerCommand = {
      type: 'RegisterMedewerker',
      data: {
        medewerkerId: id,
        accountHash: this.ledger.accountHash(account.issuer, account.subject),
        organisatieId,
        grants: await Promise.all(grants.map((grant, index) => this.grantOf(grant, `grants.${index}.nis`))),
        ...(naam !== undefined && { naam }),
        ...(languages !== undefined && { languages }),
      },
      seen: await this.seen(call, organisatieId),
    };
    return { id, command };
  }

  private async seen(call: Call, organisatieId: string | undefined) {
    if (organisatieId === undefined) return { organisatieIsPartner: false };
    const state = await this.states.recent(organisatie, organisatieId, undefined, call.seen);
    return { organisatieIsPartner: isPartner(state) };
  }

  /** A right in a town that nobody knows would be a right nowhere, and stay so. */
  private async grantOf({ nis, ...rest }: GrantBody, field: string): Promise<Grant> {
    if (nis === undefined) return rest;
    const gemeenteId = await this.towns.find(nis);
    if (gemeenteId === undefined) throw new HttpProblem('not-found', { field });
    return { ...rest, gemeenteId };
  }

  /** Of the towns with that code the one where they have a role. */
  private async townOfGrant(medewerkerId: string, nis: string): Promise<string> {
    const state = await this.states.of(medewerker, medewerkerId);
    const own = state.status === 'none' ? [] : state.grants.flatMap(({ gemeenteId }) => gemeenteId ?? []);
    return (await this.towns.find(nis, own)) ?? this.towns.idOf(nis);
  }
}
