import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { DoorverwijzingCommand } from '#domain/doorverwijzing/doorverwijzing.decisions';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import type { Side } from '#domain/doorverwijzing/transitions';
import { unreachable } from '#domain/kernel/unreachable';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import type { WriteResult } from '#event-store/execute';
import { townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { States } from '../core/handling/states.ts';
import { newContactId, newFeedbackId, newTransitionId } from './doorverwijzing.intents.ts';
import type { DoorverwijzingIntent } from './doorverwijzing.intents.ts';
import { sideOf } from './doorverwijzing.side.ts';

export class WriteDoorverwijzing extends Command<WriteResult> {
  constructor(
    readonly call: Call,
    readonly id: string,
    readonly intent: DoorverwijzingIntent,
  ) {
    super();
  }
}

@CommandHandler(WriteDoorverwijzing)
export class DoorverwijzingHandler implements ICommandHandler<WriteDoorverwijzing> {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
  ) {}

  async execute({ call, id, intent }: WriteDoorverwijzing): Promise<WriteResult> {
    const side = sideOf(call.caller, await this.states.of(doorverwijzing, id, townOf(call.caller)));
    const command = await this.commandOf(call, { doorverwijzingId: id, side }, intent);
    // What the path names is part of what was said: the same key for another feedback is another body.
    const { type: _, body, ...named } = intent;
    return this.handling.run(doorverwijzing, { call, id, body: { ...body, ...named }, command });
  }

  private async commandOf(
    call: Call,
    told: { readonly doorverwijzingId: string; readonly side: Side },
    intent: DoorverwijzingIntent,
  ): Promise<DoorverwijzingCommand> {
    const { side } = told;
    switch (intent.type) {
      case 'AcceptDoorverwijzing':
      case 'RejectDoorverwijzing':
      case 'StartDoorverwijzing':
      case 'PutDoorverwijzingOnHold':
      case 'ResumeDoorverwijzing':
      case 'CompleteDoorverwijzing':
      case 'FailDoorverwijzing':
      case 'CancelDoorverwijzing': {
        const { feedback: text, happenedAt: _, ...said } = intent.body;
        const feedback = text === undefined ? {} : { feedback: { feedbackId: newFeedbackId(call), text } };
        return { type: intent.type, data: { ...said, ...feedback, ...told, transitionId: newTransitionId(call) } };
      }
      case 'CorrectTransition': {
        const { happenedAt: _, ...said } = intent.body;
        return { type: intent.type, data: { ...said, ...told, transitionId: intent.transitionId } };
      }
      case 'EnterDoorverwijzingInError':
        return { type: intent.type, data: { ...intent.body, ...told } };
      case 'CorrectDoorverwijzing': {
        const { happenedAt: _, ...said } = intent.body;
        return { type: intent.type, data: { ...said, ...told }, seen: await this.seenTaxonomie(call, said.themes) };
      }
      case 'GiveFeedback': {
        const { happenedAt: _, ...said } = intent.body;
        return { type: intent.type, data: { ...said, feedbackId: newFeedbackId(call), side } };
      }
      case 'CorrectFeedback': {
        const { feedbackId, body } = intent;
        return { type: intent.type, data: { text: body.text, feedbackId, side } };
      }
      case 'EnterFeedbackInError':
        return { type: intent.type, data: { ...intent.body, feedbackId: intent.feedbackId, side } };
      case 'ContactPartner':
      case 'CorrectContact': {
        const { happenedAt: _, ...said } = intent.body;
        const contactId = intent.type === 'ContactPartner' ? newContactId(call) : intent.contactId;
        return { type: intent.type, data: { ...said, contactId, side } };
      }
      case 'EnterContactInError':
        return { type: intent.type, data: { ...intent.body, contactId: intent.contactId, side } };
      default:
        return unreachable(intent);
    }
  }

  private async seenTaxonomie(call: Call, themes: readonly string[] | undefined) {
    if (themes === undefined) return {};
    const tenant = townOf(call.caller);
    return { taxonomie: await this.states.recent(taxonomie, tenant, tenant, call.seen) };
  }
}
