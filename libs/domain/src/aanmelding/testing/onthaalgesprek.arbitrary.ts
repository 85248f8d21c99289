import fc from 'fast-check';
import { all, maybe } from '../../kernel/testing/arbitrary.ts';
import { codesOf } from '../../vocabularies/code-list.ts';
import { contactChannels } from '../../vocabularies/contact-channel.ts';
import { gesprekCancelReasons, topicOutcomes } from '../../vocabularies/onthaalgesprek.ts';
import type { OnthaalTopic } from '../../vocabularies/onthaalgesprek.ts';
import { requiredTopics } from '../checklist.ts';
import type { ContactpogingCommand } from '../contactpoging.ts';
import type { OnthaalgesprekCommand } from '../onthaalgesprek.decisions.ts';

const words = fc.constantFrom('een woord', '');
const language = fc.constantFrom('ary', 'bnt', 'nld', 'onbekend');

const attempts = all(
  fc.record({
    attemptId: fc.constantFrom('poging-1', 'poging-2', 'poging-3', 'poging-4'),
    channel: fc.oneof(
      { weight: 3, arbitrary: fc.constant('telefoon' as const) },
      fc.constantFrom(...codesOf(contactChannels)),
    ),
    reached: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  maybe('note', words),
);

const outcome = fc.constantFrom(...codesOf(topicOutcomes));
const why = fc.oneof({ weight: 20, arbitrary: fc.constant({ reason: 'een woord' }) }, fc.constant({}));
const discussed = fc
  .tuple(
    fc.constantFrom(requiredTopics('ja'), requiredTopics('nee')),
    fc.constantFrom<OnthaalTopic[]>([], ['gezondheid'], ['milieu', 'werk']),
    fc.integer({ min: 0, max: 40 }),
  )
  .chain(([required, others, dropped]) => {
    const topics = [...required.filter((_, index) => index !== dropped), ...others];
    return fc.tuple(...topics.map((topic) => all(fc.record({ topic: fc.constant(topic), outcome }), why)));
  });
const gesprekIds = fc.constantFrom('gesprek-1', 'gesprek-2');
const conversations = fc.record({ gesprekId: gesprekIds, language, withInterpreter: fc.boolean(), topics: discussed });

const plannedFor = { local: '2016-04-04T14:00', zone: 'Europe/Brussels' };
/** Attempts to reach somebody, and conversations that now and then fall short of the checklist. */
export const attemptOrConversation: fc.Arbitrary<ContactpogingCommand | OnthaalgesprekCommand> = fc.oneof(
  { weight: 4, arbitrary: attempts.map((data) => ({ type: 'RecordContactAttempt', data }) as const) },
  attempts.map((data) => ({ type: 'CorrectContactAttempt', data }) as const),
  {
    weight: 2,
    arbitrary: attempts.map(({ attemptId }) => ({ type: 'EnterContactAttemptInError', data: { attemptId } }) as const),
  },
  {
    weight: 3,
    arbitrary: gesprekIds.map(
      (gesprekId) => ({ type: 'PlanOnthaalgesprek', data: { gesprekId, plannedFor } }) as const,
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('CancelOnthaalgesprek', 'CancelOnthaalgesprek', 'CorrectOnthaalgesprekCancellation'),
        all(
          fc.record({ gesprekId: gesprekIds, reason: fc.constantFrom(...codesOf(gesprekCancelReasons)) }),
          maybe('note', words),
        ),
      )
      .map(([type, data]) => ({ type, data })),
  },
  gesprekIds.map((gesprekId) => ({ type: 'CorrectOnthaalgesprekPlan', data: { gesprekId, plannedFor } }) as const),
  { weight: 4, arbitrary: conversations.map((data) => ({ type: 'HoldOnthaalgesprek', data }) as const) },
  { weight: 2, arbitrary: conversations.map((data) => ({ type: 'CorrectOnthaalgesprek', data }) as const) },
  gesprekIds.map((gesprekId) => ({ type: 'EnterOnthaalgesprekInError', data: { gesprekId } }) as const),
);
