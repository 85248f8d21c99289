import { ApiProperty, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { goalOutcomes } from '#domain/vocabularies/zorgtraject-closing';
import type { GoalOutcome } from '#domain/vocabularies/zorgtraject-closing';
import { referralStates } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralOutcome } from '#domain/vocabularies/doorverwijzing-state';
import { Code, Id, Moment, Text, Whole } from '../core/http/fields.ts';
import { ReferBody, VisitBody } from '../doorverwijzing/verwijzing.dto.ts';
import {
  CloseBody,
  CorrectIntakeBody,
  DoelSaid,
  MetingSaid,
  NotitieSaid,
  ReasonBody,
} from '../zorgtraject/zorgtraject.dto.ts';

/** Why it was entered in error. */
class MaybeInError {
  @Text(500, { optional: true, description: 'Why it was entered in error.' })
  errorReason?: string;
}

class MaybeTaxonomie {
  @Whole({ min: 1, max: 100_000 }, { optional: true, description: 'The taxonomy that the themes are taken from.' })
  taxonomieVersion?: number;
}

/** What it came from. */
export class CameFrom {
  @Id({ optional: true, description: 'The aanmelding that led to it; absent once forgotten.' })
  aanmeldingId?: string;
}

export class IntakeEntry extends IntersectionType(
  OmitType(CorrectIntakeBody, ['happenedAt'] as const),
  MaybeInError,
  CameFrom,
) {}

export class DoelEntry extends IntersectionType(PartialType(DoelSaid), MaybeTaxonomie, MaybeInError) {
  @Code(goalOutcomes, {
    optional: true,
    description: 'Of a goal that was ended by itself; a closing names those that it ends.',
  })
  outcome?: GoalOutcome;

  @Moment({ optional: true })
  endedAt?: string;

  @Text(2000, { optional: true, description: 'What was said when it ended.' })
  note?: string;
}

export class MetingEntry extends IntersectionType(MetingSaid, MaybeInError) {}

export class NotitieEntry extends IntersectionType(PartialType(NotitieSaid), MaybeInError) {}

export class DoorverwijzingEntry extends IntersectionType(
  OmitType(ReferBody, ['happenedAt'] as const),
  MaybeTaxonomie,
) {
  @Code(referralStates, { optional: true, description: 'Once it came back.' })
  outcome?: ReferralOutcome;
}

export class BezoekEntry extends IntersectionType(OmitType(VisitBody, ['happenedAt'] as const), MaybeInError) {}

export class OverdrachtEntry {
  @Id()
  fromToeleiderId!: string;

  @Id()
  toToeleiderId!: string;

  @Text(1000, { optional: true })
  reason?: string;
}

export class AfsluitingEntry extends OmitType(CloseBody, ['happenedAt'] as const) {}

export class HeropeningEntry extends OmitType(ReasonBody, ['happenedAt'] as const) {}

export class UitkomstEntry {
  @Id()
  doorverwijzingId!: string;

  @ApiProperty({ enum: referralStates.map(({ code }) => code), description: 'What the referral came to.' })
  state!: ReferralOutcome;
}
