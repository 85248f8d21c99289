import { Injectable } from '@nestjs/common';
import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import { rolesOn } from '#domain/medewerker/medewerker';
import { medewerker } from '#domain/medewerker/medewerker.slice';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import type { ZorgtrajectCommand } from '#domain/zorgtraject/zorgtraject.decisions';
import { zorgtraject } from '#domain/zorgtraject/zorgtraject.slice';
import { derivedId, streamName } from '#event-store/ids';
import { happenedAtOf, said, townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { States } from '../core/handling/states.ts';
import { VerwijzingPreparing, recordedBy, saidOf } from '../doorverwijzing/verwijzing.preparing.ts';
import type { ZorgtrajectIntent } from './zorgtraject.intents.ts';

/** The id of what a call recorded within the zorgtraject, for its answer. */
export function recordedWithin(call: Call, intent: ZorgtrajectIntent): string | undefined {
  switch (intent.type) {
    case 'SetDoel':
    case 'MeasureZelfredzaamheid':
    case 'AddNotitie':
    case 'HandOverZorgtraject':
    case 'CloseZorgtraject':
      return partId(call, intent.type);
    case 'Verwijs':
      return recordedBy(call, intent.verwijzing);
    default:
      return undefined;
  }
}

/** What the caller said, ids of the path included: the same key for another goal or note is another body. */
export function bodyOf(intent: ZorgtrajectIntent): object {
  if (intent.type === 'Verwijs') return saidOf(intent.verwijzing);
  const { type: _, body, ...ids } = intent;
  return { ...body, ...ids };
}

/** Makes the domain's command of what came in: ids that follow from the call, and what the decision must have seen. */
@Injectable()
export class ZorgtrajectPreparing {
  constructor(
    private readonly states: States,
    private readonly verwijzingen: VerwijzingPreparing,
  ) {}

  async command(call: Call, id: string, intent: ZorgtrajectIntent): Promise<ZorgtrajectCommand> {
    if (intent.type === 'Verwijs') {
      return this.verwijzingen.command(call, streamName(zorgtraject.name, id), intent.verwijzing);
    }
    switch (intent.type) {
      case 'SetDoel': {
        const data = { ...said(intent.body), doelId: partId(call, intent.type) };
        return { type: intent.type, data, seen: await this.seenTaxonomie(call) };
      }
      case 'CorrectDoel': {
        const data = { ...said(intent.body), doelId: intent.doelId };
        return { type: intent.type, data, seen: await this.seenTaxonomie(call) };
      }
      case 'EndDoel':
      case 'CorrectDoelOutcome':
        return { type: intent.type, data: { ...said(intent.body), doelId: intent.doelId } };
      case 'EnterDoelOutcomeInError':
      case 'EnterDoelInError':
        return { type: intent.type, data: { ...intent.body, doelId: intent.doelId } };
      case 'MeasureZelfredzaamheid':
        return { type: intent.type, data: { ...said(intent.body), metingId: partId(call, intent.type) } };
      case 'CorrectMeting':
        return { type: intent.type, data: { ...said(intent.body), metingId: intent.metingId } };
      case 'EnterMetingInError':
        return { type: intent.type, data: { ...intent.body, metingId: intent.metingId } };
      case 'AddNotitie':
        return { type: intent.type, data: { ...said(intent.body), notitieId: partId(call, intent.type) } };
      case 'CorrectNotitie':
        return { type: intent.type, data: { ...said(intent.body), notitieId: intent.notitieId } };
      case 'EnterNotitieInError':
        return { type: intent.type, data: { ...intent.body, notitieId: intent.notitieId } };
      case 'HandOverZorgtraject': {
        const { toToeleiderId, happenedAt } = intent.body;
        const seen = await this.seenToeleider(call, toToeleiderId, happenedAt);
        const data = { ...said(intent.body), zorgtrajectId: id, overdrachtId: partId(call, intent.type) };
        return { type: intent.type, data, seen };
      }
      case 'CorrectHandOver': {
        const { overdrachtId } = intent;
        return { type: intent.type, data: { ...said(intent.body), zorgtrajectId: id, overdrachtId } };
      }
      case 'CorrectIntake':
        return { type: intent.type, data: { ...said(intent.body), zorgtrajectId: id } };
      case 'CloseZorgtraject': {
        const afsluitingId = partId(call, intent.type);
        return { type: intent.type, data: { ...said(intent.body), zorgtrajectId: id, afsluitingId } };
      }
      case 'CorrectZorgtrajectClosing': {
        const { afsluitingId } = intent;
        return { type: intent.type, data: { ...said(intent.body), zorgtrajectId: id, afsluitingId } };
      }
      case 'EnterZorgtrajectInError':
        return { type: intent.type, data: { ...intent.body, zorgtrajectId: id } };
      case 'ReopenZorgtraject':
        return { type: intent.type, data: { ...said(intent.body), zorgtrajectId: id } };
      default:
        return unreachable(intent);
    }
  }

  /** The roles of who will guide, in this town, on the day that it happened. */
  async seenToeleider(call: Call, toeleiderId: string, happenedAt: string | undefined) {
    const day = dateOf(happenedAtOf(happenedAt, new Date().toISOString()));
    const state = await this.states.recent(medewerker, toeleiderId, undefined, call.seen);
    return { toeleiderRollen: rolesOn(state, townOf(call.caller), day) };
  }

  private async seenTaxonomie(call: Call) {
    const tenant = townOf(call.caller);
    return { taxonomie: await this.states.recent(taxonomie, tenant, tenant, call.seen) };
  }
}

function partId(call: Call, type: string): string {
  return derivedId(type, call.commandId);
}
