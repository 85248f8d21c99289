import { ApiProperty } from '@nestjs/swagger';
import { dossierKinds } from '#read-models/dossier/dossier-data';
import type { DossierKind } from '#read-models/dossier/dossier-data';
import type { DossierEntry } from '#read-models/dossier/dossier-entry';
import { Moment } from '../core/http/fields.ts';
import { forgottenDescription, pageOfAnswers } from './answers.ts';
import {
  AfsluitingEntry,
  BezoekEntry,
  DoelEntry,
  DoorverwijzingEntry,
  HeropeningEntry,
  IntakeEntry,
  MetingEntry,
  NotitieEntry,
  OverdrachtEntry,
  UitkomstEntry,
} from './dossier-entry.answers.ts';
import { HulpvraagEntry, hulpvraagEntry } from './dossier-hulpvraag.answer.ts';
import { isForgotten, said, shown } from './shown.ts';

/** One entry; what it says stands in the field that `kind` names. */
export class DossierEntryAnswer {
  @ApiProperty({ enum: [...dossierKinds], description: 'Names the field that says the rest.' })
  kind!: DossierKind;

  @ApiProperty({ format: 'uuid', description: 'Of what was recorded: the goal, the visit, the referral …' })
  id!: string;

  @Moment({ description: 'When it happened, in the zone of the town.' })
  happenedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was first recorded.' })
  recordedAt!: string;

  @ApiProperty({ example: 'systeem:doorverwijzing', description: 'Id of the medewerker, or the name of a reaction.' })
  recordedBy!: string;

  @ApiProperty({ description: 'It was said otherwise before; that stays in the log.' })
  corrected!: boolean;

  @ApiProperty({ description: 'It was never so.' })
  enteredInError!: boolean;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;

  @ApiProperty({ required: false })
  intake?: IntakeEntry;

  @ApiProperty({ required: false })
  doel?: DoelEntry;

  @ApiProperty({ required: false })
  meting?: MetingEntry;

  @ApiProperty({ required: false })
  notitie?: NotitieEntry;

  @ApiProperty({ required: false })
  doorverwijzing?: DoorverwijzingEntry;

  @ApiProperty({ required: false })
  bezoek?: BezoekEntry;

  @ApiProperty({ required: false })
  overdracht?: OverdrachtEntry;

  @ApiProperty({ required: false })
  afsluiting?: AfsluitingEntry;

  @ApiProperty({ required: false })
  heropening?: HeropeningEntry;

  @ApiProperty({ required: false })
  uitkomst?: UitkomstEntry;

  @ApiProperty({ required: false })
  hulpvraag?: HulpvraagEntry;
}

export class DossierPage extends pageOfAnswers(DossierEntryAnswer) {}

export function dossierEntryAnswer(row: DossierEntry): DossierEntryAnswer {
  const { kind, entryId, recordedBy, corrected, enteredInError, personal } = row;
  return {
    kind,
    id: entryId,
    happenedAt: row.happenedAt.local,
    recordedAt: row.recordedAt,
    recordedBy,
    corrected,
    enteredInError,
    vergeten: isForgotten(personal),
    [kind]: {
      ...(kind === 'hulpvraag' ? hulpvraagEntry(row) : { ...row.data, ...said(personal, 'free-text') }),
      ...shown({ aanmeldingId: said(personal, 'link')['aanmeldingId'] }),
    },
  };
}
