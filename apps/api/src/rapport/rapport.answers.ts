import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { BereikReport } from './bereik-report.ts';
import type { FigureBasis } from './figure.ts';
import type { HulpvragenReport } from './hulpvragen-report.ts';
import type { Remark } from './report-frame.ts';

type Counts = Record<string, number>;

const month = '`YYYY-MM`';
const label = 'the Dutch name';

/** A row for each name, in order. */
const ByName = (name: string, description: string, type: 'integer' | 'number' = 'integer', nullable = false) =>
  ApiProperty({
    type: 'object',
    additionalProperties: { type, nullable },
    description: `${description}; the keys are ${name}.`,
  });

class FigureBasisAnswer implements FigureBasis {
  @ApiProperty({ example: 'hulpvraag' })
  unit!: string;

  @ApiProperty({ example: 'alle hulpvragen van de periode' })
  basis!: string;

  @ApiProperty({ type: 'integer', description: 'How many the basis holds.' })
  of!: number;
}

class RemarkAnswer implements Remark {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ required: false, description: 'The figure that it is about; left out: all of the report.' })
  declare readonly figure?: string;

  @ApiProperty()
  text!: string;
}

class ReportTownAnswer {
  @ApiProperty({ pattern: '^\\d{5}$', example: '34022' })
  nis!: string;

  @ApiProperty({ example: 'Kortrijk' })
  naam!: string;
}

class AsOfAnswer {
  @ApiProperty({ pattern: '^\\d+$', description: 'The same ordinal gives the same figures for ever.' })
  ordinal!: string;
}

class ReportAnswer {
  @ApiProperty({ type: ReportTownAnswer })
  town!: ReportTownAnswer;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Included.' })
  to!: string;

  @ApiProperty({ type: AsOfAnswer })
  asOf!: AsOfAnswer;

  @ApiProperty({ type: [RemarkAnswer] })
  remarks!: RemarkAnswer[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ByName(month, 'How many in each month')
  perMonth!: Counts;

  @ApiProperty({ type: [String], description: 'What would mislead, in Dutch.' })
  warnings!: string[];
}

const Bases = () =>
  ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(FigureBasisAnswer) },
    description: 'Of each figure, by its name, what it counts and out of what.',
  });

class SubthemeAnswer {
  @ApiProperty()
  subtheme!: string;

  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty()
  theme!: string;
}

class WijkAnswer {
  @ApiProperty()
  wijk!: string;

  @ApiProperty({ type: 'integer' })
  count!: number;
}

@ApiExtraModels(FigureBasisAnswer)
export class HulpvragenReportAnswer extends ReportAnswer implements HulpvragenReport {
  @ApiProperty({ enum: ['hulpvragen'] })
  report!: string;

  @ApiProperty({ type: 'integer', description: 'Hulpvragen of nobody in the register.' })
  anonymous!: number;

  @ByName(month, 'Days on which somebody sat')
  openingDays!: Counts;

  @ByName(month, 'Hulpvragen on an opening day, to one decimal; null where there was none', 'number', true)
  averagePerDay!: Record<string, number | null>;

  @ByName(label, 'By place')
  place!: Counts;

  @ByName(label, 'By main action')
  action!: Counts;

  @ByName(label, 'By who asks')
  whoAsks!: Counts;

  @ByName(label, 'By who asks, whole per cent of all')
  whoAsksPercent!: Counts;

  @ByName(label, 'By statuut')
  statuut!: Counts;

  @ByName(label, 'By statuut, whole per cent of all')
  statuutPercent!: Counts;

  @ByName('codes', 'The ten most frequent nationalities')
  topTenNationalities!: Counts;

  @ByName('codes', 'The same, whole per cent of the ten')
  topTenNationalitiesPercent!: Counts;

  @ByName('codes', 'The same, whole per cent of all')
  topTenNationalitiesPercentOfAll!: Counts;

  @ApiProperty({ type: 'integer', description: 'How many different nationalities.' })
  nationalitiesInAll!: number;

  @ByName(label, 'Nationalities that are not known, by why')
  unknownNationalities!: Counts;

  @ByName('codes', 'By language')
  languages!: Counts;

  @ByName('codes', 'By language, whole per cent of all')
  languagesPercent!: Counts;

  @ApiProperty({ type: [WijkAnswer], description: 'By wijk, the most frequent first.' })
  wijken!: WijkAnswer[];

  @ByName(label, 'By first theme')
  themes!: Counts;

  @ByName(label, 'Mentions of themes, up to three in a hulpvraag')
  themeMentions!: Counts;

  @ApiProperty({ type: [SubthemeAnswer], description: 'Of the first theme, the most frequent first.' })
  topTwentySubthemes!: SubthemeAnswer[];

  @Bases()
  figures!: HulpvragenReport['figures'];
}

@ApiExtraModels(FigureBasisAnswer)
export class BereikReportAnswer extends ReportAnswer implements BereikReport {
  @ApiProperty({ enum: ['bereik'] })
  report!: string;

  @ByName(label, 'People reached, by channel')
  perChannel!: Counts;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } },
    description: `People reached: ${month}, then ${label} of the channel; zeroes are rows too.`,
  })
  perMonthPerChannel!: Record<string, Counts>;

  @Bases()
  figures!: BereikReport['figures'];
}
