import type { DomainEvent } from '../../kernel/event.ts';
import type { VerwijzingEvent } from '../verwijzing.events.ts';

/**
 * What may never be in the history of an aanmelding, a hulpvraag or a zorgtraject, told from its events alone: one
 * sentence for each breach.
 */
export function verwijzingBreaches(history: readonly (VerwijzingEvent | DomainEvent<'other'>)[]): string[] {
  const breaches: string[] = [];
  const referrals = new Map<string, string>();
  const visits = new Map<string, boolean>();
  for (const event of history) {
    switch (event.type) {
      case 'Referred':
        if (referrals.has(event.data.doorverwijzingId)) breaches.push('a referral was made twice');
        referrals.set(event.data.doorverwijzingId, 'open');
        break;
      case 'ReferralOutcomeNoted': {
        const known = referrals.get(event.data.doorverwijzingId);
        if (known === undefined) breaches.push('an outcome of a referral that was not made here');
        if (known === 'entered-in-error') breaches.push('an outcome of what was entered in error');
        if (known !== 'open' && event.data.state !== 'entered-in-error') breaches.push('a second outcome');
        referrals.set(event.data.doorverwijzingId, event.data.state);
        break;
      }
      case 'AccompaniedVisit':
        if (visits.has(event.data.bezoekId)) breaches.push('a visit was recorded twice');
        if (!plausible(event.data)) breaches.push('a visit of no length or to nowhere');
        visits.set(event.data.bezoekId, true);
        break;
      case 'BezoekCorrected':
        if (visits.get(event.data.bezoekId) !== true) breaches.push('a visit was corrected that does not stand');
        if (!plausible(event.data)) breaches.push('a visit was corrected to no length or to nowhere');
        break;
      case 'BezoekEnteredInError':
        if (visits.get(event.data.bezoekId) !== true) breaches.push('a visit that does not stand was in error');
        visits.set(event.data.bezoekId, false);
        break;
      case 'other':
        break;
    }
  }
  return breaches;
}

function plausible(visit: Extract<VerwijzingEvent, { type: 'AccompaniedVisit' }>['data']): boolean {
  const { durationMinutes: minutes, organisatieId, place } = visit;
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440 && (organisatieId ?? place) !== undefined;
}
