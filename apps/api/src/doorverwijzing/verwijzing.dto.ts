import { referralModes } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralMode } from '#domain/vocabularies/doorverwijzing-state';
import { referralUrgencies } from '#domain/vocabularies/doorverwijzing-urgentie';
import type { ReferralUrgency } from '#domain/vocabularies/doorverwijzing-urgentie';
import { visitOutcomes } from '#domain/vocabularies/visit-outcome';
import type { VisitOutcome } from '#domain/vocabularies/visit-outcome';
import { Code, Id, LocalDate, Moment, Slugs, Text, Whole } from '../core/http/fields.ts';

export class ReferBody {
  @Id({ description: 'The partner organisation.' })
  organisatieId!: string;

  @Code(referralModes, { description: 'actief: phoned together; passief: the address was given.' })
  mode!: ReferralMode;

  @Slugs(80, { min: 1, max: 3 }, { optional: true, description: 'Themes of the taxonomy, the main one first.' })
  themes?: string[];

  @Text(120, { optional: true, description: 'Which service of the partner.' })
  service?: string;

  @Code(referralUrgencies, { optional: true })
  urgency?: ReferralUrgency;

  @LocalDate({ optional: true, description: 'The last day on which an answer is still of use.' })
  expiresOn?: string;

  @Text(1000, { optional: true, description: 'What the client was told to expect.' })
  toldToClient?: string;

  @Text(2000, { optional: true })
  question?: string;

  @Id({ optional: true, description: 'The doorverwijzing that this one follows: the chain stays joined.' })
  previousDoorverwijzingId?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

/** Samen op stap: walking along to a service. */
export class VisitSaid {
  @Id({ optional: true, description: 'The organisation that was visited.' })
  organisatieId?: string;

  @Text(120, { optional: true, description: 'Where it was, where no organisation is named.' })
  place?: string;

  @Text(120, { optional: true, description: 'Which service.' })
  service?: string;

  @Whole({ min: 1, max: 1440 }, { description: 'From leaving to coming back, in minutes.' })
  durationMinutes!: number;

  @Code(visitOutcomes)
  outcome!: VisitOutcome;

  @Text(200, { optional: true, description: 'Who else went along.' })
  withWhom?: string;

  @Text(4000, { optional: true })
  note?: string;
}

export class VisitBody extends VisitSaid {
  @Moment({ optional: true, description: 'Now, where left out.' })
  happenedAt?: string;
}

export class CorrectVisitBody extends VisitSaid {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}

export class InErrorBody {
  @Text(500, { optional: true })
  reason?: string;
}
