import type { HulpvraagEvent, HulpvraagStatistics } from '#domain/hulpvraag/hulpvraag.events';
import { hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import type { PersonalParts } from '#event-store/codec';
import { HulpvraagRow } from '#read-models/hulpvragen/hulpvraag-row';
import { mergeParts, withoutLink } from '#read-models/personal';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';
import { clarified, clarifiedText } from './verhelderingen.ts';

type Told = Projected<HulpvraagEvent, typeof hulpvraagContracts>;

/** Hulpvragen as they are now, with what was said about the person as far as it is not forgotten. */
export const hulpvragen = defineProjection<HulpvraagRow, Told>({
  name: 'hulpvragen',
  version: 1,
  entity: HulpvraagRow,
  holdsStatistics: true,
  types: Object.keys(hulpvraagContracts) as Told['type'][],
  // The same events of referrals and visits stand in streams of other slices too.
  keys: (event) => (event.stream.startsWith('hulpvraag-') ? [event.streamId] : []),
  evolve: (row, event) => {
    const draft = evolveHulpvraag(row, event);
    return draft && { ...draft, revision: Number(event.revision) };
  },
});

function evolveHulpvraag(row: HulpvraagRow | undefined, event: Told): Draft<HulpvraagRow> | undefined {
  if (event.type === 'HulpvraagRegistered') {
    const { data } = event;
    return {
      ...said(data, event.happenedAt),
      ordinal: event.ordinal,
      revision: 0,
      status: 'registered',
      anonymous: data.anonymous,
      recordedAt: event.recordedAt,
      registeredBy: event.metadata.actor,
      taxonomieVersion: data.taxonomieVersion,
      verhelderingen: [],
      clarifiedThemes: null,
      clarifiedTaxonomieVersion: null,
      personal: event.personal,
    };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'HulpvraagCorrected': {
      const { data, personal } = event;
      return {
        ...row,
        ...said(data, data.correctedHappenedAt),
        taxonomieVersion: data.taxonomieVersion,
        personal: corrected(row.personal, personal),
      };
    }
    case 'HulpvraagClarified':
    case 'VerhelderingCorrected':
    case 'VerhelderingEnteredInError':
      return { ...row, ...clarified(row.verhelderingen, event), personal: clarifiedText(row.personal, event) };
    case 'HulpvraagLinked':
      return { ...row, anonymous: false, personal: mergeParts(row.personal, event.personal) };
    case 'HulpvraagUnlinked':
      return { ...row, anonymous: true, personal: withoutLink(row.personal) };
    case 'HulpvraagEnteredInError':
      return { ...row, status: 'entered-in-error', personal: mergeParts(row.personal, event.personal) };
    case 'Referred':
    case 'ReferralOutcomeNoted':
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      return { ...row };
    default:
      return unreachable(event);
  }
}

/** A correction says question and note again; what was clarified stays. */
function corrected(held: PersonalParts, said: PersonalParts): PersonalParts {
  const text = held['free-text'];
  if (!text?.f) return mergeParts(held, said);
  const { question: _question, note: _note, ...rest } = text.f;
  return mergeParts({ ...held, 'free-text': { k: text.k, f: rest } }, said);
}

function said(data: HulpvraagStatistics, happenedAt: HappenedAt) {
  return {
    day: dateOf(happenedAt),
    happenedAt,
    place: data.place ?? null,
    actions: data.actions,
    askedToInterpret: data.askedToInterpret ?? null,
    whoAsks: data.whoAsks,
    statuut: data.statuut,
    nationality: data.nationality,
    woonplaats: data.woonplaats ?? null,
    wijk: data.wijk ?? null,
    herkomst: data.herkomst ?? null,
    vorigeWoonplaats: data.vorigeWoonplaats ?? null,
    language: data.language,
    themes: data.themes,
  };
}
