import type { CloseAanmelding, ReturnAanmelding } from './aanmelding.commands.ts';
import type { AanmeldingEvent } from './aanmelding.events.ts';
import { reject } from './aanmelding.rejections.ts';
import type { ValidAanmelding } from './aanmelding.ts';
import { missedPogingen } from './contactpoging.ts';
import { plannedGesprek } from './onthaalgesprek.ts';

/** Attempts in vain before somebody is unreachable, where the town does not say otherwise. */
export const defaultMinimumAttempts = 3;
const minimumChannels = 2;

/** What was done already is answered with nothing, and nothing ends while a conversation is still planned. */
export function endAanmelding(
  state: ValidAanmelding,
  command: CloseAanmelding | ReturnAanmelding,
): readonly AanmeldingEvent[] {
  const end = command.type === 'CloseAanmelding' ? 'closed' : 'returned';
  if (state.status === end) return [];
  if (state.status !== 'open') reject('aanmelding-not-open');
  if (plannedGesprek(state.gesprekken)) reject('onthaalgesprek-still-planned');
  if (command.type === 'ReturnAanmelding') return [{ type: 'AanmeldingReturned', data: command.data }];
  if (command.data.reason === 'onbereikbaar') {
    assertUnreachable(state, command.seen?.minimumAttempts ?? defaultMinimumAttempts);
  }
  return [{ type: 'AanmeldingClosed', data: command.data }];
}

/** Enough attempts in vain, a no-show among them, by at least two channels. */
function assertUnreachable({ pogingen, gesprekken }: ValidAanmelding, minimumAttempts: number): void {
  const missed = missedPogingen(pogingen);
  const noShows = gesprekken.filter(({ status }) => status === 'no-show').length;
  if (missed.length + noShows < minimumAttempts) reject('too-few-attempts', 'reason');
  if (new Set(missed.map(({ channel }) => channel)).size < minimumChannels) reject('too-few-channels', 'reason');
}
