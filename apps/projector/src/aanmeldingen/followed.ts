import type { ContactpogingEvent, contactpogingContracts } from '#domain/aanmelding/contactpoging';
import type { OnthaalgesprekEvent, onthaalgesprekContracts } from '#domain/aanmelding/onthaalgesprek.events';
import type { VerwijzingEvent, verwijzingContracts } from '#domain/doorverwijzing/verwijzing.events';
import { unreachable } from '#domain/kernel/unreachable';
import type { AanmeldingRow, GesprekItem } from '#read-models/aanmeldingen/aanmelding-row';
import { placeText, placing } from '#read-models/place-text';
import type { Draft, Projected } from '#read-models/projection';
import { changedWhere } from '../items.ts';

type PogingTold = Projected<ContactpogingEvent, typeof contactpogingContracts>;
type GesprekTold = Projected<OnthaalgesprekEvent, typeof onthaalgesprekContracts>;
type VerwezenTold = Extract<
  Projected<VerwijzingEvent, typeof verwijzingContracts>,
  { readonly type: 'Referred' | 'ReferralOutcomeNoted' }
>;

/** Attempts to reach somebody, in the order of recording. */
export function evolvePogingen(row: AanmeldingRow, event: PogingTold): Draft<AanmeldingRow> {
  const { attemptId } = event.data;
  const isIt = (one: { readonly attemptId: string }) => one.attemptId === attemptId;
  if (event.type === 'ContactAttemptEnteredInError') {
    return { ...row, pogingen: changedWhere(row.pogingen, isIt, { enteredInError: true }) };
  }
  const { channel, reached } = event.data;
  const personal = placeText(row.personal, event.personal, placing('pogingen', attemptId, 'note'));
  switch (event.type) {
    case 'ContactAttempted': {
      const poging = { attemptId, channel, reached, happenedAt: event.happenedAt.local, enteredInError: false };
      return { ...row, pogingen: [...row.pogingen, poging], personal };
    }
    case 'ContactAttemptCorrected': {
      const said = { channel, reached, happenedAt: event.data.correctedHappenedAt.local };
      return { ...row, pogingen: changedWhere(row.pogingen, isIt, said), personal };
    }
    default:
      return unreachable(event);
  }
}

/** Onthaalgesprekken: planned, and what became of them; one that was not planned can be held too. */
export function evolveGesprekken(row: AanmeldingRow, event: GesprekTold): Draft<AanmeldingRow> {
  const { gesprekId } = event.data;
  const text = (...names: readonly string[]) =>
    placeText(row.personal, event.personal, placing('gesprekken', gesprekId, ...names));
  switch (event.type) {
    case 'OnthaalgesprekPlanned':
      return { ...row, gesprekken: become(row, { gesprekId, status: 'planned', plannedFor: event.data.plannedFor }) };
    case 'OnthaalgesprekPlanCorrected': {
      const isIt = (one: GesprekItem) => one.gesprekId === gesprekId;
      return { ...row, gesprekken: changedWhere(row.gesprekken, isIt, { plannedFor: event.data.plannedFor }) };
    }
    case 'OnthaalgesprekCancelled':
    case 'OnthaalgesprekCancellationCorrected': {
      const { reason: cancelReason } = event.data;
      const { local } = 'correctedHappenedAt' in event.data ? event.data.correctedHappenedAt : event.happenedAt;
      const gesprekken = become(row, { gesprekId, status: 'cancelled', cancelReason, cancelledAt: local });
      return { ...row, gesprekken, personal: text('note') };
    }
    case 'OnthaalgesprekHeld':
    case 'OnthaalgesprekCorrected': {
      const { language, withInterpreter, topics } = event.data;
      const { local } = event.type === 'OnthaalgesprekHeld' ? event.happenedAt : event.data.correctedHappenedAt;
      const held = { gesprekId, status: 'held', happenedAt: local, language, withInterpreter, topics } as const;
      return { ...row, gesprekken: become(row, held), personal: text('note', 'topicReasons') };
    }
    case 'OnthaalgesprekEnteredInError':
      return { ...row, gesprekken: become(row, { gesprekId, status: 'entered-in-error' }) };
    default:
      return unreachable(event);
  }
}

/** The referrals that came from it, each with its outcome once that came back. */
export function evolveVerwezen(row: AanmeldingRow, event: VerwezenTold): Draft<AanmeldingRow> {
  const { doorverwijzingId } = event.data;
  if (event.type === 'Referred') {
    const verwezen = { doorverwijzingId, organisatieId: event.data.organisatieId };
    return { ...row, doorverwijzingen: [...row.doorverwijzingen, verwezen] };
  }
  const isIt = (one: { readonly doorverwijzingId: string }) => one.doorverwijzingId === doorverwijzingId;
  return { ...row, doorverwijzingen: changedWhere(row.doorverwijzingen, isIt, { outcome: event.data.state }) };
}

function become(row: AanmeldingRow, gesprek: GesprekItem): GesprekItem[] {
  const isIt = (one: GesprekItem) => one.gesprekId === gesprek.gesprekId;
  return row.gesprekken.some(isIt) ? changedWhere(row.gesprekken, isIt, gesprek) : [...row.gesprekken, gesprek];
}
