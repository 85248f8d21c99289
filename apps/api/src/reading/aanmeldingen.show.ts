import type { TopicReason } from '#domain/aanmelding/onthaalgesprek.events';
import type { AanmeldingRow, GesprekItem } from '#read-models/aanmeldingen/aanmelding-row';
import type { Caller } from '../core/access/caller.ts';
import type { GesprekAnswer } from './aanmelding-contact.answers.ts';
import type { AanmeldingAnswer } from './aanmeldingen.answers.ts';
import { isForgotten, said, shown } from './shown.ts';

interface Words {
  readonly note?: string;
  readonly topicReasons?: readonly TopicReason[];
}

type ById = Readonly<Record<string, Words>> | undefined;

/** An aanmelding as this caller may see it: the counter sees what its own led to, in codes. */
export function aanmeldingAnswer(row: AanmeldingRow, { rol }: Pick<Caller, 'rol'>): AanmeldingAnswer {
  const counter = rol === 'loket';
  const { pogingen, gesprekken, ...words } = counter ? {} : said(row.personal);
  const { broughtInterpreter, arrivedAt, endReason, toeleiderId, withInterpreter, strategy, sourceTold } = row;
  return {
    ...shown({ broughtInterpreter, arrivedAt, endReason, toeleiderId, withInterpreter, strategy, sourceTold }),
    ...words,
    id: row.id,
    revision: String(row.revision),
    status: row.status,
    anonymous: row.anonymous,
    happenedAt: row.happenedAt.local,
    recordedAt: row.recordedAt,
    registeredBy: row.registeredBy,
    channel: row.channel,
    source: row.source,
    dutchDifficult: row.dutchDifficult,
    hasWork: row.hasWork,
    hasChildren: row.hasChildren,
    language: row.language,
    onWachtlijst: row.onWachtlijst,
    strategyReasons: row.strategyReasons,
    strategieen: row.strategieen.map((one) => ({ ...one, reasons: [...one.reasons] })),
    afsluitingen: [...row.afsluitingen],
    pogingen: row.pogingen.map((one) => ({ ...one, ...(pogingen as ById)?.[one.attemptId] })),
    gesprekken: row.gesprekken.map((one) => gesprekAnswer(one, counter, (gesprekken as ById)?.[one.gesprekId])),
    doorverwijzingen: [...row.doorverwijzingen],
    vergeten: isForgotten(row.personal),
  };
}

/** To the counter: that it is planned or was held, not what about. */
function gesprekAnswer(gesprek: GesprekItem, counter: boolean, words: Words = {}): GesprekAnswer {
  const { gesprekId, status, plannedFor, topics, cancelReason, cancelledAt, happenedAt, ...how } = gesprek;
  const when = { ...shown({ happenedAt }), ...(plannedFor && { plannedFor: plannedFor.local }) };
  if (counter) return { gesprekId, status, ...when };
  const reasons = new Map(words.topicReasons?.map(({ topic, reason }) => [topic, reason]));
  return {
    gesprekId,
    status,
    ...when,
    ...how,
    ...shown({ cancelReason, cancelledAt }),
    ...(topics && { topics: topics.map((one) => ({ ...one, ...shown({ reason: reasons.get(one.topic) }) })) }),
    ...shown({ note: words.note }),
  };
}
