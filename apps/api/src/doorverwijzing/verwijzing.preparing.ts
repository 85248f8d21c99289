import { Injectable } from '@nestjs/common';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import type { Verwijzingen } from '#domain/doorverwijzing/verwijzing';
import type { VerwijzingCommand } from '#domain/doorverwijzing/verwijzing.commands';
import { unreachable } from '#domain/kernel/unreachable';
import { takesReferralsFrom } from '#domain/organisatie/organisatie';
import { organisatie } from '#domain/organisatie/organisatie.slice';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import { derivedId, streamName } from '#event-store/ids';
import { townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Persons } from '../core/handling/persons.ts';
import { States } from '../core/handling/states.ts';
import type { CorrectVisitBody, InErrorBody, ReferBody, VisitBody } from './verwijzing.dto.ts';

/** A referral or a visit, as it came in, of whatever it comes from. */
export type VerwijzingIntent =
  | { readonly type: 'Refer'; readonly body: ReferBody }
  | { readonly type: 'RecordVisit'; readonly body: VisitBody }
  | { readonly type: 'CorrectVisit'; readonly bezoekId: string; readonly body: CorrectVisitBody }
  | { readonly type: 'EnterVisitInError'; readonly bezoekId: string; readonly body: InErrorBody };

/** The streams of the referrals that something made. */
export function doorverwijzingStreams({ referrals }: Verwijzingen): readonly string[] {
  return Object.keys(referrals).map((id) => streamName(doorverwijzing.name, id));
}

function newDoorverwijzingId(call: Call): string {
  return derivedId('doorverwijzing', call.commandId);
}

function newBezoekId(call: Call): string {
  return derivedId('bezoek', call.commandId);
}

/** The id of the doorverwijzing or visit that a call made, for its answer. */
export function recordedBy(call: Call, intent: VerwijzingIntent): string | undefined {
  if (intent.type === 'Refer') return newDoorverwijzingId(call);
  return intent.type === 'RecordVisit' ? newBezoekId(call) : undefined;
}

/** What the caller said, ids of the path included: the same key for another visit is another body. */
export function saidOf(intent: VerwijzingIntent): object {
  return 'bezoekId' in intent ? { ...intent.body, bezoekId: intent.bezoekId } : intent.body;
}

/** Looks up what a referral or a visit has to know of others, for the three slices that they come from. */
@Injectable()
export class VerwijzingPreparing {
  constructor(
    private readonly states: States,
    private readonly persons: Persons,
  ) {}

  /** `stream`: of the aanmelding, hulpvraag or zorgtraject. */
  async command(call: Call, stream: string, intent: VerwijzingIntent): Promise<VerwijzingCommand> {
    switch (intent.type) {
      case 'Refer': {
        const { happenedAt, ...said } = intent.body;
        const data = { ...said, doorverwijzingId: newDoorverwijzingId(call) };
        const seen = { ...(await this.seenPartner(call, said.organisatieId)), ...(await this.seenBefore(call, said)) };
        return { type: 'Refer', data: { ...data, ...(await this.persons.askerOf(stream, call, happenedAt)) }, seen };
      }
      case 'RecordVisit':
      case 'CorrectVisit': {
        const { happenedAt, ...said } = intent.body;
        const bezoekId = intent.type === 'RecordVisit' ? newBezoekId(call) : intent.bezoekId;
        const data = { ...said, bezoekId, ...(await this.persons.askerOf(stream, call, happenedAt)) };
        return { type: intent.type, data, seen: await this.seenPartner(call, said.organisatieId) };
      }
      case 'EnterVisitInError':
        return { type: intent.type, data: { ...intent.body, bezoekId: intent.bezoekId } };
      default:
        return unreachable(intent);
    }
  }

  private async seenPartner(call: Call, organisatieId: string | undefined) {
    if (organisatieId === undefined) return { partnerKnown: false };
    const state = await this.states.recent(organisatie, organisatieId, undefined, call.seen);
    return { partnerKnown: takesReferralsFrom(state, townOf(call.caller)) };
  }

  private async seenBefore(call: Call, body: ReferBody) {
    const tenant = townOf(call.caller);
    const { previousDoorverwijzingId: previous, themes } = body;
    return {
      ...(previous !== undefined && {
        previousKnown: (await this.states.of(doorverwijzing, previous, tenant, call.seen)).status !== 'none',
      }),
      ...(themes !== undefined && { taxonomie: await this.states.recent(taxonomie, tenant, tenant, call.seen) }),
    };
  }
}
