import type { YesNo } from '../vocabularies/indicators.ts';
import { onthaalTopics } from '../vocabularies/onthaalgesprek.ts';
import type { OnthaalTopic } from '../vocabularies/onthaalgesprek.ts';
import { reject } from './aanmelding.rejections.ts';
import type { TopicDiscussed, TopicReason } from './onthaalgesprek.events.ts';

/** A topic as whoever held the conversation says it. */
export interface TopicSaid extends TopicDiscussed {
  /** In words; must be there where the topic was not discussed. */
  readonly reason?: string;
}

/**
 * Holds an onthaalgesprek to its checklist: what is fixed and what is always said is there; what is for families only
 * is there for a family, and for who has no children at most as not applicable (where that is not known, it may be);
 * what is on demand may be; each topic once; what was not discussed says why.
 */
export function assertChecklist(topics: readonly TopicSaid[], hasChildren: YesNo | undefined): void {
  topics.forEach(({ topic, outcome, reason }, index) => {
    const path = `topics.${index}`;
    if (topics.findIndex((other) => other.topic === topic) !== index) reject('topic-twice', `${path}.topic`);
    if (hasChildren === 'nee' && isForFamilies({ topic, outcome })) reject('topic-families-only', `${path}.topic`);
    const saysWhy = reason !== undefined && reason.trim() !== '';
    if (outcome === 'niet-besproken' && !saysWhy) reject('topic-without-reason', `${path}.reason`);
  });
  const missing = requiredTopics(hasChildren).some((code) => !topics.some(({ topic }) => topic === code));
  if (missing) reject('topic-missing', 'topics');
}

/** The topics that cannot be left out. */
export function requiredTopics(hasChildren: YesNo | undefined): readonly OnthaalTopic[] {
  return onthaalTopics
    .filter(({ when }) => when !== 'demand')
    .map(({ code }) => code)
    .filter((code) => hasChildren === 'ja' || !familiesOnly(code));
}

/** Codes, which are counted, apart from words, which are personal. */
export function splitTopics(topics: readonly TopicSaid[]): {
  readonly topics: readonly TopicDiscussed[];
  readonly topicReasons?: readonly TopicReason[];
} {
  const topicReasons = topics.flatMap(({ topic, reason }) => (reason === undefined ? [] : [{ topic, reason }]));
  return {
    topics: topics.map(({ topic, outcome }) => ({ topic, outcome })),
    ...(topicReasons.length > 0 && { topicReasons }),
  };
}

/** Whether this topic was about something that only families have. */
export function isForFamilies({ topic, outcome }: TopicDiscussed): boolean {
  return outcome !== 'niet-van-toepassing' && familiesOnly(topic);
}

function familiesOnly(topic: OnthaalTopic): boolean {
  return onthaalTopics.some((entry) => entry.code === topic && 'familiesOnly' in entry);
}
