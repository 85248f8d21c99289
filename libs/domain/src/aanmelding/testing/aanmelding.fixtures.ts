import type { AanmeldingRecorded, AanmeldingEvent } from '../aanmelding.events.ts';
import { aanmelding } from '../aanmelding.slice.ts';
import { decideAfter, refusalAfter } from '../../kernel/testing/given.ts';
import type { DecisionContext } from '../../kernel/slice.ts';
import type { AanmeldingCommand } from '../aanmelding.commands.ts';
import type { TopicSaid } from '../checklist.ts';

export const aanmeldingId = 'aanmelding-1';

/** Somebody with children who speaks Darija, passed on by a school at the counter. */
export const recorded: AanmeldingRecorded = {
  aanmeldingId,
  channel: 'permanentie',
  source: 'school',
  dutchDifficult: 'ja',
  hasWork: 'nee',
  hasChildren: 'ja',
  language: 'ary',
  contact: { telefoon: '0470 00 00 00' },
};

export const registered: AanmeldingEvent = {
  type: 'AanmeldingRegistered',
  data: { ...recorded, anonymous: true },
};

export function registeredWith(over: Partial<AanmeldingRecorded>): AanmeldingEvent {
  return { type: 'AanmeldingRegistered', data: { ...recorded, ...over, anonymous: true } };
}

export const closed: AanmeldingEvent = {
  type: 'AanmeldingClosed',
  data: { aanmeldingId, afsluitingId: 'afsluiting-1', reason: 'afgerond' },
};
export const returned: AanmeldingEvent = {
  type: 'AanmeldingReturned',
  data: { aanmeldingId, afsluitingId: 'afsluiting-2', reason: 'niet-de-doelgroep' },
};
export const inError: AanmeldingEvent = { type: 'AanmeldingEnteredInError', data: { aanmeldingId } };

/** Everything that is asked of a family. */
export const familyTopics: readonly TopicSaid[] = [
  { topic: 'nederlands-leren-en-oefenen', outcome: 'doorverwezen' },
  { topic: 'administratie', outcome: 'geinformeerd' },
  { topic: 'werk', outcome: 'niet-besproken', reason: 'geen tijd meer' },
  { topic: 'kinderopvang-en-onderwijs', outcome: 'volgt-al' },
  { topic: 'vrije-tijd', outcome: 'niet-geinteresseerd' },
  { topic: 'rechten-en-plichten', outcome: 'geinformeerd' },
  { topic: 'hulp-in-eigen-taal-is-tijdelijk', outcome: 'geinformeerd' },
];

/** What a command comes to after these events on an aanmelding. */
export function decided(
  history: readonly AanmeldingEvent[],
  command: AanmeldingCommand,
  context?: DecisionContext,
): readonly AanmeldingEvent[] {
  return decideAfter(aanmelding, history, command, context);
}

/** The code that a command is refused with after these events. */
export function refused(
  history: readonly AanmeldingEvent[],
  command: AanmeldingCommand,
  context?: DecisionContext,
): string {
  return refusalAfter(aanmelding, history, command, context);
}
