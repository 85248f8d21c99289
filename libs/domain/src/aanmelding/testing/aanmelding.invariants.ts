import { onthaalTopics } from '../../vocabularies/onthaalgesprek.ts';
import type { AanmeldingEvent } from '../aanmelding.events.ts';

// What may never be in the history of an aanmelding, told from its events alone: one sentence for each breach.

const late = new Set<AanmeldingEvent['type']>(['BezoekCorrected', 'BezoekEnteredInError', 'ReferralOutcomeNoted']);
const afterEnd = new Set<AanmeldingEvent['type']>([
  ...late,
  'AanmeldingCorrected',
  'AanmeldingLinked',
  'AanmeldingUnlinked',
  'AanmeldingReopened',
  'AanmeldingReturnCorrected',
  'AanmeldingClosingCorrected',
  'BenaderingsstrategieCorrected',
  'BenaderingsstrategieEnteredInError',
  'OnthaalgesprekPlanCorrected',
  'OnthaalgesprekCancellationCorrected',
  'AanmeldingEnteredInError',
  'ContactAttemptCorrected',
  'ContactAttemptEnteredInError',
  'OnthaalgesprekCorrected',
  'OnthaalgesprekEnteredInError',
  'SourceTold',
]);

/** Registered first and once, linked at most once; what is over takes only what puts it right. */
export function courseBreaches(history: readonly AanmeldingEvent[]): string[] {
  const breaches: string[] = [];
  let ended = false;
  let inError = false;
  let persons = 0;
  history.forEach((event, index) => {
    const { type } = event;
    if ((type === 'AanmeldingRegistered') !== (index === 0)) breaches.push('registered other than first and once');
    if (inError && !late.has(type)) breaches.push(`${type} after it was entered in error`);
    if (ended && !afterEnd.has(type)) breaches.push(`${type} while it was closed or returned`);
    if (type === 'AanmeldingRegistered' && !event.data.anonymous) persons += 1;
    if (type === 'AanmeldingLinked') persons += 1;
    if (type === 'AanmeldingUnlinked') persons -= 1;
    if (type === 'AanmeldingClosed' || type === 'AanmeldingReturned') ended = true;
    if (type === 'AanmeldingReopened') ended = false;
    if (type === 'AanmeldingEnteredInError') inError = true;
  });
  return persons > 1 ? [...breaches, 'linked to a second person'] : breaches;
}

/** One appointment at a time; held once; each conversation with its checklist, and no words among what is counted. */
export function gesprekBreaches(history: readonly AanmeldingEvent[]): string[] {
  const breaches: string[] = [];
  const status = new Map<string, string>();
  const topicsForFamilies = new Map<string, boolean>();
  let hasChildren = 'onbekend';
  for (const { type, data } of history) {
    if (type === 'AanmeldingRegistered' || type === 'AanmeldingCorrected') hasChildren = data.hasChildren;
    if (hasChildren === 'nee' && [...topicsForFamilies.values()].includes(true)) breaches.push('no children after all');
    if (type === 'OnthaalgesprekHeld' || type === 'OnthaalgesprekCorrected') {
      const said = new Set(data.topics.map(({ topic }) => topic));
      if (said.size < data.topics.length) breaches.push('a topic twice');
      for (const { code, when, ...entry } of onthaalTopics) {
        const familiesOnly = 'familiesOnly' in entry;
        const must = when !== 'demand' && (!familiesOnly || hasChildren === 'ja');
        if (must && !said.has(code)) breaches.push(`${code} is missing`);
        const asked = data.topics.some(({ topic, outcome }) => topic === code && outcome !== 'niet-van-toepassing');
        if (familiesOnly && hasChildren === 'nee' && asked) breaches.push('a topic for families only');
        topicsForFamilies.set(data.gesprekId, familiesOnly ? asked : (topicsForFamilies.get(data.gesprekId) ?? false));
      }
      if (data.topics.some((topic) => Object.keys(topic).join() !== 'topic,outcome'))
        breaches.push('words are counted');
    }
    const known = 'gesprekId' in data ? status.get(data.gesprekId) : undefined;
    if (type === 'OnthaalgesprekPlanned') {
      if ([...status.values()].includes('planned')) breaches.push('two appointments');
      status.set(data.gesprekId, 'planned');
    }
    if (type === 'OnthaalgesprekCancelled') {
      if (known !== 'planned') breaches.push('cancelled what was not planned');
      status.set(data.gesprekId, 'cancelled');
    }
    if (type === 'OnthaalgesprekHeld') {
      if (known !== undefined && known !== 'planned') breaches.push('held what was over');
      status.set(data.gesprekId, 'held');
    }
    if (type === 'OnthaalgesprekCancellationCorrected' && known !== 'cancelled')
      breaches.push('corrected no cancelling');
    if (type === 'OnthaalgesprekPlanCorrected' && known === undefined) breaches.push('corrected no appointment');
    if (type === 'OnthaalgesprekCorrected' && known !== 'held') breaches.push('corrected what was not held');
    if (type === 'OnthaalgesprekEnteredInError') {
      if (known === undefined) breaches.push('in error, and never there');
      topicsForFamilies.delete(data.gesprekId);
      status.set(data.gesprekId, 'in-error');
    }
    const ends = type === 'AanmeldingClosed' || type === 'AanmeldingReturned';
    if (ends && [...status.values()].includes('planned')) breaches.push('ended with an appointment');
  }
  return breaches;
}

/** Nobody is unreachable before at least two attempts in vain or no-shows, by two channels. */
export function unreachableBreaches(history: readonly AanmeldingEvent[]): string[] {
  const missed = new Map<string, string>();
  const noShows = new Set<string>();
  const breaches: string[] = [];
  for (const { type, data } of history) {
    if (type === 'ContactAttempted' || type === 'ContactAttemptCorrected') {
      if (data.reached) missed.delete(data.attemptId);
      else missed.set(data.attemptId, data.channel);
    }
    if (type === 'ContactAttemptEnteredInError') missed.delete(data.attemptId);
    if (type === 'OnthaalgesprekCancelled' || type === 'OnthaalgesprekCancellationCorrected') {
      if (data.reason === 'niet-komen-opdagen') noShows.add(data.gesprekId);
      else noShows.delete(data.gesprekId);
    }
    if (type === 'OnthaalgesprekEnteredInError') noShows.delete(data.gesprekId);
    if ((type === 'AanmeldingClosed' || type === 'AanmeldingClosingCorrected') && data.reason === 'onbereikbaar') {
      if (missed.size + noShows.size < 2) breaches.push('too few attempts');
      if (new Set(missed.values()).size < 2) breaches.push('too few channels');
    }
  }
  return breaches;
}
