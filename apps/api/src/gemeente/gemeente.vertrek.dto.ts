import { ApiProperty } from '@nestjs/swagger';
import { vertrekGrounds } from '#domain/vocabularies/gemeente-vertrek';
import type { VertrekGround } from '#domain/vocabularies/gemeente-vertrek';
import type { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { Code, Text } from '../core/http/fields.ts';

/** A town leaves. */
export class VertrekBody {
  @Code(vertrekGrounds)
  ground!: VertrekGround;

  @Text(80, { example: 'Kortrijk', description: 'The name of the town once more: this cannot be undone.' })
  naam!: string;
}

export class VertrekAnswer {
  @Code(vertrekGrounds)
  ground!: VertrekGround;

  @ApiProperty({ description: 'Nobody can open the statistics of the town any more.' })
  keyDestroyed!: boolean;
}

/** Nothing of a town that works here. */
export function vertrekOf({ leftGround, keyDestroyed }: GemeenteRow): { vertrek?: VertrekAnswer } {
  return leftGround === null ? {} : { vertrek: { ground: leftGround, keyDestroyed } };
}
