import type { AanmeldingEvent, AanmeldingStatistics } from '#domain/aanmelding/aanmelding.events';
import { aanmeldingContracts } from '#domain/aanmelding/aanmelding.events';
import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import type { PersonalParts } from '#event-store/codec';
import { AanmeldingRow } from '#read-models/aanmeldingen/aanmelding-row';
import { mergeParts, onlyParts, withoutLink } from '#read-models/personal';
import { placeText, restating } from '#read-models/place-text';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';
import { evolveAfsluitingen, evolveStrategieen } from './decided.ts';
import { evolveGesprekken, evolvePogingen, evolveVerwezen } from './followed.ts';

type Told = Projected<AanmeldingEvent, typeof aanmeldingContracts>;

/** Aanmeldingen as they are now: how they came in, with whom they are, and what came of them. */
export const aanmeldingen = defineProjection<AanmeldingRow, Told>({
  name: 'aanmeldingen',
  version: 2,
  entity: AanmeldingRow,
  holdsStatistics: true,
  types: Object.keys(aanmeldingContracts) as Told['type'][],
  // The same events of referrals and visits stand in streams of other slices too.
  keys: (event) => (event.stream.startsWith('aanmelding-') ? [event.streamId] : []),
  evolve: (row, event) => {
    const draft = evolveAanmelding(row, event);
    return draft && { ...draft, revision: Number(event.revision) };
  },
});

function evolveAanmelding(row: AanmeldingRow | undefined, event: Told): Draft<AanmeldingRow> | undefined {
  if (event.type === 'AanmeldingRegistered') {
    return {
      ...counted(event.data, event.happenedAt),
      ordinal: event.ordinal,
      revision: 0,
      status: 'open',
      endReason: null,
      anonymous: event.data.anonymous,
      recordedAt: event.recordedAt,
      registeredBy: event.metadata.actor,
      loketOrganisatieId: event.metadata.rol === 'loket' ? (event.metadata.organisatie ?? null) : null,
      onWachtlijst: false,
      toeleiderId: null,
      withInterpreter: null,
      strategy: null,
      strategyReasons: [],
      strategieen: [],
      afsluitingen: [],
      sourceTold: null,
      pogingen: [],
      gesprekken: [],
      doorverwijzingen: [],
      personal: event.personal,
    };
  }
  return row && evolveRegistered(row, event);
}

function evolveRegistered(
  row: AanmeldingRow,
  event: Exclude<Told, { readonly type: 'AanmeldingRegistered' }>,
): Draft<AanmeldingRow> {
  switch (event.type) {
    case 'AanmeldingCorrected': {
      const said = counted(event.data, event.data.correctedHappenedAt);
      return { ...row, ...said, personal: restated(row.personal, event.personal) };
    }
    case 'AanmeldingEnteredInError':
      return { ...row, status: 'entered-in-error', personal: worded(row, event, 'errorReason', 'reason') };
    case 'AanmeldingLinked':
      return { ...row, anonymous: false, personal: mergeParts(row.personal, event.personal) };
    case 'AanmeldingUnlinked':
      return { ...row, anonymous: true, personal: withoutLink(row.personal) };
    case 'AanmeldingAssigned': {
      const { toeleiderId, withInterpreter } = event.data;
      return { ...row, onWachtlijst: false, toeleiderId, withInterpreter };
    }
    case 'AanmeldingPutOnWachtlijst': {
      const personal = worded(row, event, 'statusNote');
      return { ...row, onWachtlijst: true, toeleiderId: null, withInterpreter: null, personal };
    }
    case 'BenaderingsstrategieChosen':
    case 'BenaderingsstrategieCorrected':
    case 'BenaderingsstrategieEnteredInError':
      return evolveStrategieen(row, event);
    case 'AanmeldingReturned':
    case 'AanmeldingReturnCorrected':
    case 'AanmeldingClosed':
    case 'AanmeldingClosingCorrected':
      return evolveAfsluitingen(row, event);
    case 'AanmeldingReopened':
      return { ...row, status: 'open', endReason: null, personal: worded(row, event, 'statusNote') };
    case 'SourceTold':
      return { ...row, sourceTold: event.data.word, personal: worded(row, event, 'sourceNote') };
    case 'ContactAttempted':
    case 'ContactAttemptCorrected':
    case 'ContactAttemptEnteredInError':
      return evolvePogingen(row, event);
    case 'OnthaalgesprekPlanned':
    case 'OnthaalgesprekPlanCorrected':
    case 'OnthaalgesprekCancelled':
    case 'OnthaalgesprekCancellationCorrected':
    case 'OnthaalgesprekHeld':
    case 'OnthaalgesprekCorrected':
    case 'OnthaalgesprekEnteredInError':
      return evolveGesprekken(row, event);
    case 'Referred':
    case 'ReferralOutcomeNoted':
      return evolveVerwezen(row, event);
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      return row;
    default:
      return unreachable(event);
  }
}

/** A correction says note and contact again; what was said about it later stays. */
function restated(held: PersonalParts, said: PersonalParts): PersonalParts {
  const personal = placeText(onlyParts(held, 'link', 'free-text'), said, restating('note'));
  return { ...personal, ...onlyParts(said, 'contact') };
}

function worded(row: AanmeldingRow, event: { readonly personal: PersonalParts }, place: string, from = 'note') {
  return placeText(row.personal, event.personal, (held, said) => ({ ...held, [place]: said[from] }));
}

function counted(data: AanmeldingStatistics, happenedAt: HappenedAt) {
  return {
    happenedAt,
    day: dateOf(happenedAt),
    channel: data.channel,
    source: data.source,
    dutchDifficult: data.dutchDifficult,
    broughtInterpreter: data.broughtInterpreter ?? null,
    hasWork: data.hasWork,
    hasChildren: data.hasChildren,
    language: data.language,
    arrivedAt: data.arrivedAt ?? null,
  };
}
