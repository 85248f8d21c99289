import { Injectable } from '@nestjs/common';
import { isValid } from '#domain/aanmelding/aanmelding';
import type { AanmeldingCommand, SeenToeleider } from '#domain/aanmelding/aanmelding.commands';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import { grantsOf } from '#domain/medewerker/medewerker';
import { medewerker } from '#domain/medewerker/medewerker.slice';
import { streamName } from '#event-store/ids';
import { happenedAtOf, said, townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Persons } from '../core/handling/persons.ts';
import { States } from '../core/handling/states.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { VerwijzingPreparing } from '../doorverwijzing/verwijzing.preparing.ts';
import { Caseload } from './aanmelding.caseload.ts';
import { contactCommand } from './aanmelding.contact.ts';
import { newAfsluitingId, newGesprekId, newStrategieId } from './aanmelding.intents.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';
import { limits } from './aanmelding.limits.ts';

/** Makes the domain's command of what came in: ids that follow from the call, and what the decision must have seen. */
@Injectable()
export class AanmeldingPreparing {
  constructor(
    private readonly states: States,
    private readonly persons: Persons,
    private readonly verwijzingen: VerwijzingPreparing,
    private readonly caseload: Caseload,
  ) {}

  async command(call: Call, aanmeldingId: string, intent: AanmeldingIntent): Promise<AanmeldingCommand> {
    const stream = streamName(aanmelding.name, aanmeldingId);
    switch (intent.type) {
      case 'CorrectAanmelding':
        return {
          type: intent.type,
          data: {
            ...said(intent.body),
            aanmeldingId,
            ...(await this.persons.askerOf(stream, call, intent.body.happenedAt)),
          },
        };
      case 'EnterAanmeldingInError':
        return { type: intent.type, data: { ...intent.body, aanmeldingId } };
      case 'UnlinkAanmelding':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId } };
      case 'AssignAanmelding': {
        const { toeleiderId = call.caller.medewerkerId, withInterpreter, happenedAt } = intent.body;
        const seen = await this.seenToeleider(call, toeleiderId, happenedAt);
        return { type: intent.type, data: { aanmeldingId, toeleiderId, withInterpreter }, seen };
      }
      case 'PutOnWachtlijst':
      case 'ReopenAanmelding':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId } };
      case 'ChooseBenaderingsstrategie':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId, strategieId: newStrategieId(call) } };
      case 'CorrectBenaderingsstrategie':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId, strategieId: intent.strategieId } };
      case 'EnterBenaderingsstrategieInError':
        return { type: intent.type, data: { ...intent.body, aanmeldingId, strategieId: intent.strategieId } };
      case 'ReturnAanmelding':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId, afsluitingId: newAfsluitingId(call) } };
      case 'CorrectAanmeldingReturn':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId, afsluitingId: intent.afsluitingId } };
      case 'CloseAanmelding': {
        const data = { ...said(intent.body), aanmeldingId, afsluitingId: newAfsluitingId(call) };
        return { type: intent.type, data, seen: { minimumAttempts: limits.contactAttempts } };
      }
      case 'CorrectAanmeldingClosing': {
        const data = { ...said(intent.body), aanmeldingId, afsluitingId: intent.afsluitingId };
        return { type: intent.type, data, seen: { minimumAttempts: limits.contactAttempts } };
      }
      case 'TellSource':
        return { type: intent.type, data: { ...said(intent.body), aanmeldingId } };
      case 'HoldOnthaalgesprek':
      case 'CorrectOnthaalgesprek': {
        const gesprekId = intent.gesprekId ?? newGesprekId(call);
        if (intent.gesprekId !== undefined) await this.assertGesprek(call, aanmeldingId, gesprekId);
        const askerToken = await this.persons.tokenOfStream(stream, call, intent.body.happenedAt);
        const token = askerToken === undefined ? {} : { askerToken };
        return { type: intent.type, data: { ...said(intent.body), gesprekId, ...token } };
      }
      case 'RecordContactAttempt':
      case 'CorrectContactAttempt':
      case 'EnterContactAttemptInError':
      case 'PlanOnthaalgesprek':
      case 'CorrectOnthaalgesprekPlan':
      case 'CancelOnthaalgesprek':
      case 'CorrectOnthaalgesprekCancellation':
      case 'EnterOnthaalgesprekInError':
        return contactCommand(call, intent);
      case 'Refer':
      case 'RecordVisit':
      case 'CorrectVisit':
      case 'EnterVisitInError':
        return this.verwijzingen.command(call, stream, intent);
      default:
        return unreachable(intent);
    }
  }

  /** A role for the whole installation is no work in the town. */
  private async seenToeleider(call: Call, toeleiderId: string, happenedAt: string | undefined): Promise<SeenToeleider> {
    const gemeenteId = townOf(call.caller);
    const day = dateOf(happenedAtOf(happenedAt, new Date().toISOString()));
    const state = await this.states.recent(medewerker, toeleiderId, undefined, call.seen);
    return {
      toeleiderRollen: grantsOf(state, day).flatMap((grant) => (grant.gemeenteId === gemeenteId ? [grant.rol] : [])),
      languages: state.status === 'none' ? [] : state.languages,
      caseload: await this.caseload.of(toeleiderId, call.caller),
      caseloadLimit: limits.caseload,
    };
  }

  /** A conversation that the path names was planned or held here; the decision also takes one that came about. */
  private async assertGesprek(call: Call, aanmeldingId: string, gesprekId: string): Promise<void> {
    const state = await this.states.of(aanmelding, aanmeldingId, townOf(call.caller));
    if (isValid(state) && !state.gesprekken.some((gesprek) => gesprek.gesprekId === gesprekId)) {
      throw new HttpProblem('not-found', { field: 'gesprekId' });
    }
  }
}
