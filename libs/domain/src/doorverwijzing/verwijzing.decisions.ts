import { dateOf } from '../kernel/happened-at.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { hasTheme } from '../vocabularies/taxonomie.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import type {
  CorrectVisit,
  EnterVisitInError,
  NoteReferralOutcome,
  RecordVisit,
  Refer,
  VerwijzingCommand,
} from './verwijzing.commands.ts';
import type { VerwijzingEvent } from './verwijzing.events.ts';
import { reject } from './verwijzing.rejections.ts';
import type { Verwijzingen } from './verwijzing.ts';

const minutesOfADay = 1440;

/**
 * What a slice hands its own referrals and visits to. Whether the slice still takes new ones, and `assertHappened`, are
 * its own affair.
 */
export function decideVerwijzing(
  state: Verwijzingen,
  command: VerwijzingCommand,
  context: DecisionContext,
): readonly VerwijzingEvent[] {
  switch (command.type) {
    case 'Refer':
      return refer(state, command, context);
    case 'NoteReferralOutcome':
      return noteReferralOutcome(state, command, context);
    case 'RecordVisit':
      return recordVisit(state, command);
    case 'CorrectVisit':
      return correctVisit(state, command, context);
    case 'EnterVisitInError':
      return enterVisitInError(state, command);
    default:
      return unreachable(command);
  }
}

/** An onward referral names the one before it. A referral is to a partner, and not expired when it is made. */
export function refer(
  state: Verwijzingen,
  { data, seen }: Refer,
  { happenedAt }: DecisionContext,
): readonly VerwijzingEvent[] {
  if (lookUp(state.referrals, data.doorverwijzingId) !== undefined) reject('already-recorded', 'doorverwijzingId');
  if (!seen.partnerKnown) reject('partner-unknown', 'organisatieId');
  if (data.previousDoorverwijzingId !== undefined && seen.previousKnown !== true) {
    reject('previous-referral-unknown', 'previousDoorverwijzingId');
  }
  if (data.expiresOn !== undefined && data.expiresOn < dateOf(happenedAt)) {
    reject('referral-expires-too-early', 'expiresOn');
  }
  if (data.themes === undefined) return [{ type: 'Referred', data }];
  const taxonomie = seen.taxonomie ?? { version: 0, themes: [] };
  assertThemeCodes(data.themes, taxonomie);
  return [{ type: 'Referred', data: { ...data, taxonomieVersion: taxonomie.version } }];
}

/** The first outcome stands; after it, a referral can only turn out to have been entered in error. */
export function noteReferralOutcome(
  state: Verwijzingen,
  { data }: NoteReferralOutcome,
  { rol }: DecisionContext,
): readonly VerwijzingEvent[] {
  if (rol !== 'systeem') reject('system-only');
  const known = lookUp(state.referrals, data.doorverwijzingId) ?? reject('referral-unknown', 'doorverwijzingId');
  const erred = data.state === 'entered-in-error' && known !== 'entered-in-error';
  return known === 'open' || erred ? [{ type: 'ReferralOutcomeNoted', data }] : [];
}

export function recordVisit(state: Verwijzingen, { data, seen }: RecordVisit): readonly VerwijzingEvent[] {
  if (lookUp(state.visits, data.bezoekId) !== undefined) reject('already-recorded', 'bezoekId');
  assertVisit(data, seen);
  return [{ type: 'AccompaniedVisit', data }];
}

/** A correction says the whole visit again, its time too; what was said before stays in the history. */
export function correctVisit(
  state: Verwijzingen,
  { data, seen }: CorrectVisit,
  { happenedAt }: DecisionContext,
): readonly VerwijzingEvent[] {
  const known = lookUp(state.visits, data.bezoekId) ?? reject('visit-unknown', 'bezoekId');
  if (known === 'entered-in-error') reject('visit-entered-in-error', 'bezoekId');
  assertVisit(data, seen);
  return [{ type: 'BezoekCorrected', data: { ...data, correctedHappenedAt: happenedAt } }];
}

export function enterVisitInError(state: Verwijzingen, { data }: EnterVisitInError): readonly VerwijzingEvent[] {
  const known = lookUp(state.visits, data.bezoekId) ?? reject('visit-unknown', 'bezoekId');
  if (known === 'recorded') return [{ type: 'BezoekEnteredInError', data }];
  return carriesWords(data.reason) ? reject('visit-entered-in-error', 'bezoekId') : [];
}

/** Themes are in the town's taxonomy, each once. */
export function assertThemeCodes(themes: readonly string[], taxonomie: Taxonomie): void {
  themes.forEach((theme, index) => {
    if (!hasTheme(taxonomie, theme)) reject('theme-unknown', `themes.${index}`);
    if (themes.indexOf(theme) !== index) reject('theme-twice', `themes.${index}`);
  });
}

function assertVisit(visit: RecordVisit['data'], seen: RecordVisit['seen']): void {
  if (visit.organisatieId === undefined && visit.place === undefined) reject('visit-without-place', 'place');
  if (visit.organisatieId !== undefined && !seen.partnerKnown) reject('partner-unknown', 'organisatieId');
  const { durationMinutes: minutes } = visit;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > minutesOfADay) {
    reject('visit-duration-impossible', 'durationMinutes');
  }
}
