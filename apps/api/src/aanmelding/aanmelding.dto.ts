import { channels } from '#domain/vocabularies/aanmelding-channel';
import type { Channel } from '#domain/vocabularies/aanmelding-channel';
import {
  aanmeldingCloseReasons,
  aanmeldingReturnReasons,
  sourceMessages,
} from '#domain/vocabularies/aanmelding-closing';
import type {
  AanmeldingCloseReason,
  AanmeldingReturnReason,
  SourceMessage,
} from '#domain/vocabularies/aanmelding-closing';
import { sources } from '#domain/vocabularies/aanmelding-source';
import type { Source } from '#domain/vocabularies/aanmelding-source';
import { benaderingsstrategieen, strategieReasons } from '#domain/vocabularies/benaderingsstrategie';
import type { Benaderingsstrategie, StrategieReason } from '#domain/vocabularies/benaderingsstrategie';
import { dutchDifficultValues, yesNoValues } from '#domain/vocabularies/indicators';
import type { DutchDifficult, YesNo } from '#domain/vocabularies/indicators';
import { Code, Codes, Email, Flag, Id, Language, LocalDate, Moment, One, Text } from '../core/http/fields.ts';

export class AanmeldingContactBody {
  @Text(30, { optional: true, example: '0470 12 34 56' })
  telefoon?: string;

  @Email({ optional: true })
  email?: string;

  @Text(200, { optional: true })
  adres?: string;
}

/** How it came in, and the four indicators of the counter. */
export abstract class AanmeldingBody {
  @Code(channels)
  channel!: Channel;

  @Code(sources, { description: 'Who passed the person on.' })
  source!: Source;

  @Code(dutchDifficultValues, { description: 'Whether communication in Dutch is difficult or impossible.' })
  dutchDifficult!: DutchDifficult;

  @Code(yesNoValues, { optional: true })
  broughtInterpreter?: YesNo;

  @Code(yesNoValues)
  hasWork!: YesNo;

  @Code(yesNoValues)
  hasChildren!: YesNo;

  @Language({ description: 'The contact language.' })
  language!: string;

  @LocalDate({ optional: true, description: 'Arrival in the town, where it is known.' })
  arrivedAt?: string;

  @Text(4000, { optional: true })
  note?: string;

  @One(() => AanmeldingContactBody, { optional: true })
  contact?: AanmeldingContactBody;
}

export class RegisterAanmeldingBody extends AanmeldingBody {
  @Id({ optional: true, description: 'Left out: anonymous.' })
  persoonId?: string;

  @Moment({ optional: true, description: 'When it came in; now, where left out.' })
  happenedAt?: string;
}

export class CorrectAanmeldingBody extends AanmeldingBody {
  @Moment({ description: 'When it came in after all.' })
  happenedAt!: string;
}

export class LinkAanmeldingBody {
  @Id()
  persoonId!: string;
}

export class AssignAanmeldingBody {
  @Id({ optional: true, description: 'The medewerker who takes it; who asks, where left out.' })
  toeleiderId?: string;

  @Flag({ description: 'Whether an interpreter goes along; asked for who does not speak the contact language.' })
  withInterpreter!: boolean;

  @Moment({ optional: true })
  happenedAt?: string;
}

abstract class StrategieBody {
  @Code(benaderingsstrategieen)
  strategy!: Benaderingsstrategie;

  @Codes(strategieReasons, { min: 1, max: strategieReasons.length }, { description: 'What it was chosen from.' })
  reasons!: StrategieReason[];
}

export class ChooseBenaderingsstrategieBody extends StrategieBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectStrategieBody extends StrategieBody {
  @Moment({ description: 'When it was chosen after all.' })
  happenedAt!: string;
}

abstract class ReturnBody {
  @Code(aanmeldingReturnReasons)
  reason!: AanmeldingReturnReason;

  @Text(2000, { optional: true })
  note?: string;
}

export class ReturnAanmeldingBody extends ReturnBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectReturnBody extends ReturnBody {
  @Moment({ description: 'When it went back after all.' })
  happenedAt!: string;
}

abstract class ClosingBody {
  @Code(aanmeldingCloseReasons, { description: 'onbereikbaar asks for enough attempts by at least two channels.' })
  reason!: AanmeldingCloseReason;

  @Text(2000, { optional: true })
  note?: string;
}

export class CloseAanmeldingBody extends ClosingBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectClosingBody extends ClosingBody {
  @Moment({ description: 'When it was closed after all.' })
  happenedAt!: string;
}

export class TellSourceBody {
  @Code(sourceMessages, { description: 'In a word, what came of it.' })
  word!: SourceMessage;

  @Text(1000, { optional: true })
  note?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

/** A step that needs no more than being taken. */
export class AanmeldingNoteBody {
  @Text(2000, { optional: true })
  note?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}
