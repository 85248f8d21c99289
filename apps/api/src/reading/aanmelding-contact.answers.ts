import { ApiProperty, IntersectionType, PartialType } from '@nestjs/swagger';
import { gesprekCancelReasons } from '#domain/vocabularies/onthaalgesprek';
import type { GesprekCancelReason } from '#domain/vocabularies/onthaalgesprek';
import { HoldOnthaalgesprekBody, RecordContactpogingBody } from '../aanmelding/aanmelding.contact.dto.ts';
import { Code, Flag, Id, Moment } from '../core/http/fields.ts';

class WithAttemptId {
  @Id()
  attemptId!: string;

  @Flag()
  enteredInError!: boolean;
}

/** An attempt to reach somebody. */
export class PogingAnswer extends IntersectionType(WithAttemptId, RecordContactpogingBody) {}

const gesprekStatuses = ['planned', 'cancelled', 'held', 'entered-in-error'] as const;

/** An onthaalgesprek: what was said in it once it was held. */
export class GesprekAnswer extends PartialType(HoldOnthaalgesprekBody) {
  @Id()
  gesprekId!: string;

  @ApiProperty({ enum: gesprekStatuses })
  status!: (typeof gesprekStatuses)[number];

  @Moment({ optional: true, description: 'In the zone of the town; absent where it was not planned.' })
  plannedFor?: string;

  @Code(gesprekCancelReasons, { optional: true })
  cancelReason?: GesprekCancelReason;

  @Moment({ optional: true, description: 'When it was cancelled.' })
  cancelledAt?: string;
}
