import { ApiProperty } from '@nestjs/swagger';
import { rollen } from '#domain/kernel/roles';
import { codesOf } from '#domain/vocabularies/code-list';
import { leeslogEndReasons } from '#domain/vocabularies/leeslog-end-reason';
import type { StoredEnd } from '#event-store/reads/read-entry';
import type { FoundRead, MonthOfReads } from '#event-store/reads/read-questions';

export class LeeslogEntryAnswer {
  @ApiProperty({ type: 'integer', example: 4711, description: 'Of its leaf in the tree.' })
  index!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: '2026-11', description: 'The month in UTC with whose key it is sealed.' })
  maand!: string;

  @ApiProperty({
    enum: ['readable', 'ended', 'broken'],
    description: 'ended: the key of its month was destroyed. broken: it was changed. Of both, nothing more is known.',
  })
  status!: 'readable' | 'ended' | 'broken';

  @ApiProperty({ required: false, enum: ['shown', 'refused'] })
  outcome?: 'shown' | 'refused';

  @ApiProperty({ required: false, description: 'Who asked.' })
  medewerkerId?: string;

  @ApiProperty({ required: false })
  organisatieId?: string;

  @ApiProperty({ required: false, enum: [...rollen], description: 'Absent where no role allowed it.' })
  rol?: string;

  @ApiProperty({ required: false, example: 'GET /v1/zorgtrajecten/:id/dossier', description: 'The route as declared.' })
  what?: string;

  @ApiProperty({
    selfRequired: false,
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The ids that the request named.',
  })
  ids?: Record<string, string>;

  @ApiProperty({ required: false, example: 'not-allowed', description: 'Why it was refused.' })
  code?: string;
}

export class LeeslogPage {
  @ApiProperty({ type: [LeeslogEntryAnswer] })
  items!: LeeslogEntryAnswer[];

  @ApiProperty({ required: false, description: 'The `cursor` of the next page; absent on the last.' })
  next?: string;
}

export class MaandEndAnswer {
  @ApiProperty({ example: '2024-02' })
  maand!: string;

  @ApiProperty({ format: 'date-time' })
  endedAt!: string;

  @ApiProperty({ description: 'The medewerker who ended it.' })
  endedBy!: string;

  @ApiProperty({ enum: codesOf(leeslogEndReasons) })
  reason!: string;
}

export class MaandAnswer {
  @ApiProperty({ example: '2024-02' })
  maand!: string;

  @ApiProperty({ type: 'integer', description: 'Of the town, or of the installation where no town was named.' })
  entries!: number;

  @ApiProperty({ required: false, type: MaandEndAnswer, description: 'Its key was destroyed.' })
  end?: MaandEndAnswer;
}

export class MaandenAnswer {
  @ApiProperty({ type: [MaandAnswer] })
  items!: MaandAnswer[];
}

export class BoomAnswer {
  @ApiProperty({ type: 'integer', description: 'How many entries there are, in all towns.' })
  size!: number;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'RFC 6962 root hash. Keep it, with the size, elsewhere.' })
  root!: string;
}

export class WeigeringAnswer {
  @ApiProperty({ format: 'date', description: 'In UTC.' })
  day!: string;

  @ApiProperty({ example: 'token-invalid' })
  code!: string;

  @ApiProperty({ type: 'integer' })
  count!: number;
}

export class WeigeringenAnswer {
  @ApiProperty({ type: [WeigeringAnswer] })
  items!: WeigeringAnswer[];
}

export function entryAnswer({ index, at, month, opened }: FoundRead): LeeslogEntryAnswer {
  const frame = { index, at, maand: month, status: opened.status };
  return opened.status === 'readable' ? { ...frame, ...opened.read } : frame;
}

export function endAnswer({ ended, at, medewerker, reason }: StoredEnd): MaandEndAnswer {
  return { maand: ended, endedAt: at, endedBy: medewerker, reason };
}

export function maandAnswer({ month, entries, end }: MonthOfReads): MaandAnswer {
  return { maand: month, entries, ...(end && { end: endAnswer(end) }) };
}
