import { contactChannels } from '#domain/vocabularies/contact-channel';
import type { ContactChannel } from '#domain/vocabularies/contact-channel';
import { gesprekCancelReasons, onthaalTopics, topicOutcomes } from '#domain/vocabularies/onthaalgesprek';
import type { GesprekCancelReason, OnthaalTopic, TopicOutcome } from '#domain/vocabularies/onthaalgesprek';
import { Appointment, Code, Flag, Language, Many, Moment, Text } from '../core/http/fields.ts';

export abstract class ContactpogingBody {
  @Code(contactChannels)
  channel!: ContactChannel;

  @Flag({ description: 'A letter has reached nobody until it is answered.' })
  reached!: boolean;

  @Text(2000, { optional: true })
  note?: string;
}

export class RecordContactpogingBody extends ContactpogingBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectContactpogingBody extends ContactpogingBody {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}

export class PlanOnthaalgesprekBody {
  @Appointment({ description: 'When the conversation will be.' })
  plannedFor!: string;

  @Moment({ optional: true, description: 'When it was agreed; now, where left out.' })
  happenedAt?: string;
}

export class CorrectPlanningBody {
  @Appointment({ description: 'When it was agreed to be after all; to move it, cancel it and plan another.' })
  plannedFor!: string;

  @Moment({ description: 'When it was agreed after all.' })
  happenedAt!: string;
}

abstract class AfzeggingBody {
  @Code(gesprekCancelReasons, { description: 'niet-komen-opdagen counts as an attempt to reach somebody.' })
  reason!: GesprekCancelReason;

  @Text(2000, { optional: true })
  note?: string;
}

export class CancelOnthaalgesprekBody extends AfzeggingBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectAfzeggingBody extends AfzeggingBody {
  @Moment({ description: 'When it was cancelled after all.' })
  happenedAt!: string;
}

export class TopicBody {
  @Code(onthaalTopics)
  topic!: OnthaalTopic;

  @Code(topicOutcomes)
  outcome!: TopicOutcome;

  @Text(500, { optional: true, description: 'Why; required with niet-besproken.' })
  reason?: string;
}

export abstract class OnthaalgesprekBody {
  @Language({ description: 'The language that was spoken.' })
  language!: string;

  @Flag()
  withInterpreter!: boolean;

  @Many(
    () => TopicBody,
    { min: 1, max: onthaalTopics.length },
    { description: 'Every topic that is fixed or always said, for families those for families, and any on demand.' },
  )
  topics!: TopicBody[];

  @Text(4000, { optional: true })
  note?: string;
}

export class HoldOnthaalgesprekBody extends OnthaalgesprekBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectOnthaalgesprekBody extends OnthaalgesprekBody {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}
