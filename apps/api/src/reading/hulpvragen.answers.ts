import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { HulpvraagRow, VerhelderingItem } from '#read-models/hulpvragen/hulpvraag-row';
import { Flag, Id, Many, Moment, Text, Whole } from '../core/http/fields.ts';
import { PageQuery } from '../core/reading/page.ts';
import { HulpvraagBody, ThemeChoiceBody } from '../hulpvraag/hulpvraag.dto.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';
import { Choice } from './choice.ts';
import { isForgotten, said, shown } from './shown.ts';

export class HulpvragenQuery extends PageQuery {
  @Choice(['registered', 'entered-in-error'], 'Left out: both.')
  status?: 'registered' | 'entered-in-error';

  @Id({ optional: true, description: 'Asked by this person.' })
  persoonId?: string;
}

/** A clarification, to correct it by. */
export class VerhelderingAnswer {
  @Id()
  verhelderingId!: string;

  @Many(() => ThemeChoiceBody, { min: 1, max: 3 })
  themes!: ThemeChoiceBody[];

  @Whole({ min: 1, max: 100_000 })
  taxonomieVersion!: number;

  @Text(2000, { optional: true, description: 'The question behind the question.' })
  clarifiedQuestion?: string;

  @Moment({ description: 'In the zone of the town.' })
  happenedAt!: string;

  @Flag()
  enteredInError!: boolean;
}

/** Each clarification with its words; the last that is not in error is the question behind the question. */
export function verhelderingen(rows: readonly VerhelderingItem[], words: unknown) {
  const all = rows.map((one) => ({
    ...one,
    themes: [...one.themes],
    ...(words as Readonly<Record<string, object>> | undefined)?.[one.verhelderingId],
  })) as VerhelderingAnswer[];
  const present = all.findLast(({ enteredInError }) => !enteredInError);
  return { verhelderingen: all, ...shown({ clarifiedQuestion: present?.clarifiedQuestion }) };
}

/** What was asked, and the question behind it where that was clarified. */
export class HulpvraagSaid extends HulpvraagBody {
  @Whole({ min: 1, max: 100_000 }, { description: 'The taxonomy that the themes are taken from.' })
  taxonomieVersion!: number;

  @Flag({ description: 'Nobody is linked to it.' })
  anonymous!: boolean;

  @Many(() => ThemeChoiceBody, { min: 1, max: 3 }, { optional: true })
  clarifiedThemes?: ThemeChoiceBody[];

  @Whole({ min: 1, max: 100_000 }, { optional: true })
  clarifiedTaxonomieVersion?: number;

  @Text(2000, { optional: true, description: 'The question behind the question.' })
  clarifiedQuestion?: string;

  @ApiProperty({ type: [VerhelderingAnswer], description: 'Every one; the last that is not in error holds.' })
  verhelderingen!: VerhelderingAnswer[];
}

export class HulpvraagAnswer extends IntersectionType(ThingAnswer, HulpvraagSaid) {
  @ApiProperty({ enum: ['registered', 'entered-in-error'] })
  status!: 'registered' | 'entered-in-error';

  @Moment({ description: 'When it was asked, in the zone of the town.' })
  happenedAt!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'Id of the medewerker.' })
  registeredBy!: string;

  @Id({ optional: true })
  persoonId?: string;

  @Id({ optional: true })
  zorgtrajectId?: string;

  @Id({ optional: true, description: 'The aanmelding that led to it; absent once forgotten.' })
  aanmeldingId?: string;

  @Text(500, { optional: true, description: 'Why it was entered in error.' })
  reason?: string;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class HulpvraagPage extends pageOfAnswers(HulpvraagAnswer) {}

export function hulpvraagAnswer(row: HulpvraagRow): HulpvraagAnswer {
  const { revision, happenedAt, recordedAt, personal, themes, actions, clarifiedThemes } = row;
  const { verhelderingen: clarified, ...words } = said(personal);
  const { tenant: _t, controller: _c, keys: _k, ordinal: _o, day: _d, personal: _p, ...counted } = row;
  return {
    ...shown(counted),
    ...words,
    ...verhelderingen(row.verhelderingen, clarified),
    themes: [...themes],
    actions: [...actions],
    ...(clarifiedThemes && { clarifiedThemes: [...clarifiedThemes] }),
    revision: String(revision),
    happenedAt: happenedAt.local,
    recordedAt,
    vergeten: isForgotten(personal),
  } as HulpvraagAnswer;
}
