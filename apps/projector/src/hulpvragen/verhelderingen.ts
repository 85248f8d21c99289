import type { VerhelderingEvent, verhelderingContracts } from '#domain/hulpvraag/verheldering';
import { unreachable } from '#domain/kernel/unreachable';
import type { PersonalParts } from '#event-store/codec';
import type { VerhelderingItem } from '#read-models/hulpvragen/hulpvraag-row';
import { placeText, placing } from '#read-models/place-text';
import type { Projected } from '#read-models/projection';
import { changedWhere } from '../items.ts';

type Told = Projected<VerhelderingEvent, typeof verhelderingContracts>;

/** Every clarification, and the themes of the last that is not in error: what was understood before it holds again. */
export function clarified(verhelderingen: readonly VerhelderingItem[], event: Told) {
  const all = evolve(verhelderingen, event);
  const present = all.findLast(({ enteredInError }) => !enteredInError);
  return {
    verhelderingen: all,
    clarifiedThemes: present?.themes ?? null,
    clarifiedTaxonomieVersion: present?.taxonomieVersion ?? null,
  };
}

/** The words of each clarification stand with its id. */
export function clarifiedText(held: PersonalParts, event: Told): PersonalParts {
  if (event.type === 'VerhelderingEnteredInError') return held;
  const place = placing('verhelderingen', event.data.verhelderingId, 'clarifiedQuestion');
  return placeText(held, event.personal, place);
}

function evolve(verhelderingen: readonly VerhelderingItem[], event: Told): VerhelderingItem[] {
  const { verhelderingId } = event.data;
  const isIt = (one: VerhelderingItem) => one.verhelderingId === verhelderingId;
  switch (event.type) {
    case 'HulpvraagClarified': {
      const { clarifiedThemes: themes, taxonomieVersion } = event.data;
      const { local: happenedAt } = event.happenedAt;
      return [...verhelderingen, { verhelderingId, themes, taxonomieVersion, happenedAt, enteredInError: false }];
    }
    case 'VerhelderingCorrected': {
      const { clarifiedThemes: themes, taxonomieVersion, correctedHappenedAt } = event.data;
      return changedWhere(verhelderingen, isIt, { themes, taxonomieVersion, happenedAt: correctedHappenedAt.local });
    }
    case 'VerhelderingEnteredInError':
      return changedWhere(verhelderingen, isIt, { enteredInError: true });
    default:
      return unreachable(event);
  }
}
