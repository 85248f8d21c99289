import { dateOf } from '../kernel/happened-at.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unknownValues } from '../vocabularies/unknown-values.ts';
import type { AssignAanmelding } from './aanmelding.commands.ts';
import type { AanmeldingEvent } from './aanmelding.events.ts';
import { reject } from './aanmelding.rejections.ts';
import type { ValidAanmelding } from './aanmelding.ts';

/** The language of the service itself: whoever works for it speaks it. */
const ownLanguage = 'nld';

/**
 * To a toeleider or a coach who works for the town and speaks the contact language, or has an interpreter with them;
 * over their limit only by a coach.
 */
export function assignAanmelding(
  { toewijzing, language }: ValidAanmelding,
  { data, seen }: AssignAanmelding,
  { rol, happenedAt }: DecisionContext,
): readonly AanmeldingEvent[] {
  const theirsAlready = toewijzing.at === 'toeleider' && toewijzing.toeleiderId === data.toeleiderId;
  const sameDay = theirsAlready && toewijzing.since === dateOf(happenedAt);
  if (sameDay && toewijzing.withInterpreter === data.withInterpreter) return [];
  if (seen.toeleiderRollen.length === 0) reject('toeleider-not-in-town', 'toeleiderId');
  if (!seen.toeleiderRollen.includes('toeleider') && !seen.toeleiderRollen.includes('coach')) {
    reject('aanmelding-wrong-role', 'toeleiderId');
  }
  if (!data.withInterpreter && !speaks(seen.languages, language)) reject('toeleider-lacks-language', 'withInterpreter');
  const full = seen.caseloadLimit !== undefined && seen.caseload >= seen.caseloadLimit;
  if (full && !theirsAlready && rol !== 'coach') reject('caseload-full', 'toeleiderId');
  return [{ type: 'AanmeldingAssigned', data }];
}

/** A language that nobody wrote down asks for nothing. */
function speaks(languages: readonly string[], language: string | undefined): boolean {
  const unknown = language === undefined || unknownValues.some(({ code }) => code === language);
  return unknown || language === ownLanguage || languages.includes(language);
}
