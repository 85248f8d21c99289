import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { wijkenOf } from '#domain/gemeente/gemeente';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import type { HulpvraagCommand } from '#domain/hulpvraag/hulpvraag.decisions';
import { verwijzingenOf } from '#domain/hulpvraag/hulpvraag';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { unreachable } from '#domain/kernel/unreachable';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import { zorgtraject } from '#domain/zorgtraject/zorgtraject.slice';
import type { WriteResult } from '#event-store/execute';
import { derivedId, streamName } from '#event-store/ids';
import { said, townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { SeenAanmelding } from '../core/handling/seen-aanmelding.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { Persons, newId } from '../core/handling/persons.ts';
import { States } from '../core/handling/states.ts';
import { VerwijzingPreparing, doorverwijzingStreams, saidOf } from '../doorverwijzing/verwijzing.preparing.ts';
import type { VerwijzingIntent } from '../doorverwijzing/verwijzing.preparing.ts';
import { hulpvraagMoment } from './hulpvraag.moment.ts';
import type {
  ClarifyHulpvraagBody,
  EnteredInErrorBody,
  CorrectHulpvraagBody,
  CorrectVerhelderingBody,
  LinkHulpvraagBody,
  UnlinkBody,
  RegisterHulpvraagBody,
} from './hulpvraag.dto.ts';

/** What somebody wants of a hulpvraag, as it came in. */
export type HulpvraagIntent =
  | { readonly type: 'RegisterHulpvraag'; readonly body: RegisterHulpvraagBody }
  | { readonly type: 'CorrectHulpvraag'; readonly id: string; readonly body: CorrectHulpvraagBody }
  | { readonly type: 'ClarifyHulpvraag'; readonly id: string; readonly body: ClarifyHulpvraagBody }
  | {
      readonly type: 'CorrectVerheldering';
      readonly id: string;
      readonly verhelderingId: string;
      readonly body: CorrectVerhelderingBody;
    }
  | {
      readonly type: 'EnterVerhelderingInError';
      readonly id: string;
      readonly verhelderingId: string;
      readonly body: EnteredInErrorBody;
    }
  | { readonly type: 'LinkHulpvraag'; readonly id: string; readonly body: LinkHulpvraagBody }
  | { readonly type: 'UnlinkHulpvraag'; readonly id: string; readonly body: UnlinkBody }
  | { readonly type: 'EnterHulpvraagInError'; readonly id: string; readonly body: EnteredInErrorBody }
  | { readonly type: 'Verwijs'; readonly id: string; readonly verwijzing: VerwijzingIntent };

export function newVerhelderingId(call: Call): string {
  return derivedId('verheldering', call.commandId);
}

export class WriteHulpvraag extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly intent: HulpvraagIntent,
  ) {
    super();
  }
}

@CommandHandler(WriteHulpvraag)
export class HulpvraagHandler implements ICommandHandler<WriteHulpvraag> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
    private readonly persons: Persons,
    private readonly verwijzingen: VerwijzingPreparing,
    private readonly aanmeldingen: SeenAanmelding,
  ) {}

  async execute({ call, intent }: WriteHulpvraag): Promise<WriteResult> {
    switch (intent.type) {
      case 'RegisterHulpvraag':
        return this.register(call, intent.body);
      case 'LinkHulpvraag':
        return this.link(call, intent.id, intent.body);
      case 'UnlinkHulpvraag': {
        const { id, body } = intent;
        const command = { type: intent.type, data: { ...said(body), hulpvraagId: id } } as const;
        return this.handling.run(hulpvraag, { call, id, body, command, unlinks: true });
      }
      case 'CorrectHulpvraag': {
        const { id, body } = intent;
        const asker = await this.persons.askerOf(streamName(hulpvraag.name, id), call, body.happenedAt);
        const data = { ...said(body), hulpvraagId: id, ...asker };
        return this.run(call, id, body, { type: intent.type, data, seen: await this.seenLists(call, body) });
      }
      case 'ClarifyHulpvraag': {
        const { id, body } = intent;
        const seen = await this.seenTaxonomie(call);
        const data = { ...said(body), hulpvraagId: id, verhelderingId: newVerhelderingId(call) };
        return this.run(call, id, body, { type: intent.type, data, seen });
      }
      case 'CorrectVerheldering': {
        const { id, verhelderingId, body } = intent;
        const data = { ...said(body), hulpvraagId: id, verhelderingId };
        const command = { type: intent.type, data, seen: await this.seenTaxonomie(call) };
        // What the path names is part of what was said.
        return this.run(call, id, { ...body, verhelderingId }, command);
      }
      case 'EnterVerhelderingInError': {
        const { id, verhelderingId, body } = intent;
        const command = { type: intent.type, data: { ...body, hulpvraagId: id, verhelderingId } };
        return this.run(call, id, { ...body, verhelderingId }, command);
      }
      case 'EnterHulpvraagInError': {
        const { id, body } = intent;
        return this.run(call, id, body, { type: intent.type, data: { ...body, hulpvraagId: id } });
      }
      case 'Verwijs': {
        const { id, verwijzing } = intent;
        const command = await this.verwijzingen.command(call, streamName(hulpvraag.name, id), verwijzing);
        return this.run(call, id, saidOf(verwijzing), command);
      }
      default:
        return unreachable(intent);
    }
  }

  private async register(call: Call, body: RegisterHulpvraagBody): Promise<WriteResult> {
    const id = newId(hulpvraag, call);
    const ofTrajectory = await this.personOf(body.zorgtrajectId);
    const { persoonId = ofTrajectory } = body;
    const about = persoonId === undefined ? undefined : await this.persons.about(persoonId, call, body.happenedAt);
    const seen = {
      ...(await this.seenLists(call, body)),
      ...(await this.aanmeldingen.seen(call, body.aanmeldingId)),
      ...(body.zorgtrajectId !== undefined && { zorgtrajectOpen: await this.isOpen(body.zorgtrajectId, call) }),
      ...(body.persoonId !== undefined &&
        ofTrajectory !== undefined && { zorgtrajectOfAsker: body.persoonId === ofTrajectory }),
    };
    const data = {
      ...said(body),
      hulpvraagId: id,
      ...(about && { persoonId: persoonId!, askerToken: about.askerToken }),
    };
    return this.run(call, id, body, { type: 'RegisterHulpvraag', data, seen }, about?.subjects);
  }

  /** A question within a zorgtraject is asked by whom the zorgtraject is about, also where it does not say so. */
  private async personOf(zorgtrajectId: string | undefined): Promise<string | undefined> {
    if (zorgtrajectId === undefined) return undefined;
    return this.persons.personOf(streamName(zorgtraject.name, zorgtrajectId));
  }

  private async link(call: Call, id: string, body: LinkHulpvraagBody): Promise<WriteResult> {
    const asked = await this.states.of(hulpvraagMoment, id, townOf(call.caller));
    const about = await this.persons.about(body.persoonId, call, asked?.local);
    const data = { hulpvraagId: id, persoonId: body.persoonId, askerToken: about.askerToken };
    return this.handling.run(hulpvraag, {
      call,
      id,
      body,
      command: { type: 'LinkHulpvraag', data },
      subjects: about.subjects,
      along: (state) => doorverwijzingStreams(verwijzingenOf(state)),
    });
  }

  private run(call: Call, id: string, body: object, command: HulpvraagCommand, subjects?: readonly string[]) {
    return this.handling.run(hulpvraag, { call, id, body, command, ...(subjects && { subjects }) });
  }

  private async seenLists(call: Call, { wijk }: { readonly wijk?: string }) {
    const seen = await this.seenTaxonomie(call);
    if (wijk === undefined) return seen;
    const tenant = townOf(call.caller);
    return { ...seen, wijken: wijkenOf(await this.states.recent(gemeente, tenant, tenant, call.seen)) };
  }

  private async seenTaxonomie(call: Call) {
    const tenant = townOf(call.caller);
    return { taxonomie: await this.states.recent(taxonomie, tenant, tenant, call.seen) };
  }

  private async isOpen(zorgtrajectId: string, call: Call): Promise<boolean> {
    return (await this.states.of(zorgtraject, zorgtrajectId, townOf(call.caller), call.seen)).status === 'open';
  }
}
