import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import type { DossierData } from '#read-models/dossier/dossier-data';
import type { DossierEntry } from '#read-models/dossier/dossier-entry';
import { Flag, Id, Moment, Text } from '../core/http/fields.ts';
import { BezoekEntry, CameFrom, DoorverwijzingEntry } from './dossier-entry.answers.ts';
import { HulpvraagSaid, verhelderingen } from './hulpvragen.answers.ts';
import { said } from './shown.ts';

class WithDoorverwijzingId {
  @Id()
  doorverwijzingId!: string;
}

class HulpvraagDoorverwijzing extends IntersectionType(WithDoorverwijzingId, DoorverwijzingEntry) {}

class HulpvraagBezoek extends OmitType(BezoekEntry, ['errorReason'] as const) {
  @Id()
  bezoekId!: string;

  @Moment()
  happenedAt!: string;

  @Flag()
  enteredInError!: boolean;
}

/** A question that was asked within the zorgtraject, and what came from it. */
export class HulpvraagEntry extends IntersectionType(HulpvraagSaid, CameFrom) {
  @ApiProperty({ type: [HulpvraagDoorverwijzing] })
  doorverwijzingen!: HulpvraagDoorverwijzing[];

  @ApiProperty({ type: [HulpvraagBezoek] })
  bezoeken!: HulpvraagBezoek[];

  @Text(500, { optional: true, description: 'Why it was entered in error.' })
  errorReason?: string;
}

type Words = Readonly<Record<string, object>> | undefined;

/** The words of a referral or a visit stand with it, and not with the question. */
export function hulpvraagEntry(row: DossierEntry): HulpvraagEntry {
  const data = row.data as DossierData['hulpvraag'];
  const { doorverwijzingen, bezoeken, verhelderingen: clarified, ...words } = said(row.personal, 'free-text');
  const { clarifiedThemes, ...counted } = data;
  return {
    ...counted,
    ...words,
    ...verhelderingen(data.verhelderingen, clarified),
    themes: [...data.themes],
    actions: [...data.actions],
    ...(clarifiedThemes && { clarifiedThemes: [...clarifiedThemes] }),
    doorverwijzingen: data.doorverwijzingen.map(({ themes, ...one }) => ({
      ...one,
      ...(themes && { themes: [...themes] }),
      ...(doorverwijzingen as Words)?.[one.doorverwijzingId],
    })),
    bezoeken: data.bezoeken.map((one) => ({ ...one, ...(bezoeken as Words)?.[one.bezoekId] })),
  };
}
