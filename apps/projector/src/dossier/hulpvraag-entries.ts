import type { HulpvraagEvent, HulpvraagStatistics, hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import { unreachable } from '#domain/kernel/unreachable';
import type { DossierData } from '#read-models/dossier/dossier-data';
import type { DossierEntry } from '#read-models/dossier/dossier-entry';
import { onlyParts } from '#read-models/personal';
import { placeText, placing } from '#read-models/place-text';
import type { Draft, Projected } from '#read-models/projection';
import { clarified, clarifiedText } from '../hulpvragen/verhelderingen.ts';
import { changedWhere } from '../items.ts';
import { corrected, inError, opened } from './entry.ts';
import { bezoekOf, doorverwezenOf } from './verwijzing-data.ts';

type Told = Projected<HulpvraagEvent, typeof hulpvraagContracts>;
type Data = DossierData['hulpvraag'];

/**
 * A hulpvraag that was asked within a zorgtraject: one entry, with the referrals and visits that came from it. Only a
 * sealed link says that it belongs there, so without that it is not in the dossier.
 */
export function evolveHulpvraagEntry(row: DossierEntry | undefined, event: Told): Draft<DossierEntry> | undefined {
  if (event.type === 'HulpvraagRegistered') {
    const zorgtrajectId = event.personal.link?.f?.zorgtrajectId;
    if (zorgtrajectId === undefined) return undefined;
    const { data, personal } = event;
    const entry = opened(
      event,
      'hulpvraag',
      { zorgtrajectId, entryId: event.streamId },
      {
        ...countedOf(data),
        taxonomieVersion: data.taxonomieVersion,
        anonymous: data.anonymous,
        doorverwijzingen: [],
        bezoeken: [],
        verhelderingen: [],
      },
    );
    return { ...entry, personal: onlyParts(personal, 'link', 'free-text') };
  }
  return row && evolveStanding(row, row.data as Data, event);
}

function evolveStanding(
  row: DossierEntry,
  held: Data,
  event: Exclude<Told, { readonly type: 'HulpvraagRegistered' }>,
): Draft<DossierEntry> | undefined {
  switch (event.type) {
    case 'HulpvraagCorrected': {
      const said = { ...unsaid(held), ...countedOf(event.data), taxonomieVersion: event.data.taxonomieVersion };
      return corrected<'hulpvraag'>(row, event, said, 'question', 'note');
    }
    case 'HulpvraagClarified':
    case 'VerhelderingCorrected':
    case 'VerhelderingEnteredInError': {
      const {
        clarifiedThemes: themes,
        clarifiedTaxonomieVersion: version,
        ...said
      } = clarified(held.verhelderingen, event);
      const { clarifiedThemes: _themes, clarifiedTaxonomieVersion: _version, ...rest } = held;
      const present = themes && version ? { clarifiedThemes: themes, clarifiedTaxonomieVersion: version } : {};
      return { ...row, data: { ...rest, ...said, ...present }, personal: clarifiedText(row.personal, event) };
    }
    case 'HulpvraagLinked':
      return { ...row, data: { ...held, anonymous: false } };
    case 'HulpvraagUnlinked':
      return undefined;
    case 'HulpvraagEnteredInError':
      return inError(row, event);
    default:
      return { ...row, ...evolveVerwezen(row, held, event) };
  }
}

type Verwezen = Extract<
  Told,
  {
    readonly type:
      'Referred' | 'ReferralOutcomeNoted' | 'AccompaniedVisit' | 'BezoekCorrected' | 'BezoekEnteredInError';
  }
>;

function evolveVerwezen(row: DossierEntry, held: Data, event: Verwezen): Partial<DossierEntry> {
  switch (event.type) {
    case 'Referred': {
      const { doorverwijzingId } = event.data;
      const verwezen = { doorverwijzingId, ...doorverwezenOf(event.data) };
      return {
        data: { ...held, doorverwijzingen: [...held.doorverwijzingen, verwezen] },
        personal: placeText(
          row.personal,
          event.personal,
          placing('doorverwijzingen', doorverwijzingId, 'question', 'service', 'toldToClient'),
        ),
      };
    }
    case 'ReferralOutcomeNoted': {
      const { doorverwijzingId: id, state: outcome } = event.data;
      const isIt = (one: { readonly doorverwijzingId: string }) => one.doorverwijzingId === id;
      return { data: { ...held, doorverwijzingen: changedWhere(held.doorverwijzingen, isIt, { outcome }) } };
    }
    case 'AccompaniedVisit': {
      const { bezoekId } = event.data;
      const visit = { bezoekId, ...bezoekOf(event.data), happenedAt: event.happenedAt.local, enteredInError: false };
      return { data: { ...held, bezoeken: [...held.bezoeken, visit] }, personal: visitText(row, event) };
    }
    case 'BezoekCorrected': {
      const { bezoekId, correctedHappenedAt } = event.data;
      const said = { bezoekId, ...bezoekOf(event.data), happenedAt: correctedHappenedAt.local, enteredInError: false };
      const bezoeken = held.bezoeken.map((one) => (one.bezoekId === bezoekId ? said : one));
      return { data: { ...held, bezoeken }, personal: visitText(row, event) };
    }
    case 'BezoekEnteredInError': {
      const isIt = (one: { readonly bezoekId: string }) => one.bezoekId === event.data.bezoekId;
      return { data: { ...held, bezoeken: changedWhere(held.bezoeken, isIt, { enteredInError: true }) } };
    }
    default:
      return unreachable(event);
  }
}

function visitText(
  row: DossierEntry,
  event: Extract<Verwezen, { readonly type: 'AccompaniedVisit' | 'BezoekCorrected' }>,
) {
  const place = placing('bezoeken', event.data.bezoekId, 'place', 'service', 'withWhom', 'note');
  return placeText(row.personal, event.personal, place);
}

/** What a correction of the hulpvraag leaves as it is. */
function unsaid({
  anonymous,
  verhelderingen,
  clarifiedThemes,
  clarifiedTaxonomieVersion,
  doorverwijzingen,
  bezoeken,
}: Data) {
  return {
    anonymous,
    verhelderingen,
    doorverwijzingen,
    bezoeken,
    ...(clarifiedThemes && { clarifiedThemes }),
    ...(clarifiedTaxonomieVersion !== undefined && { clarifiedTaxonomieVersion }),
  };
}

const counted = [
  'themes',
  'actions',
  'place',
  'language',
  'askedToInterpret',
  'whoAsks',
  'statuut',
  'nationality',
  'woonplaats',
  'wijk',
  'herkomst',
  'vorigeWoonplaats',
] as const satisfies readonly (keyof HulpvraagStatistics)[];

function countedOf(data: HulpvraagStatistics): HulpvraagStatistics {
  const fields = counted.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]));
  return Object.fromEntries(fields) as HulpvraagStatistics;
}
