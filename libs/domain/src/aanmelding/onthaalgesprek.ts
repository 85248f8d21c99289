import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { OnthaalgesprekEvent, onthaalgesprekContracts } from './onthaalgesprek.events.ts';

/** `no-show` is a planned one to which nobody came. */
export interface KnownGesprek {
  readonly gesprekId: string;
  readonly status: 'planned' | 'cancelled' | 'no-show' | 'held' | 'entered-in-error';
}

export function evolveGesprekken(
  gesprekken: readonly KnownGesprek[],
  event: Decidable<OnthaalgesprekEvent, typeof onthaalgesprekContracts>,
): readonly KnownGesprek[] {
  const { gesprekId } = event.data;
  switch (event.type) {
    case 'OnthaalgesprekPlanned':
      return become(gesprekken, { gesprekId, status: 'planned' });
    case 'OnthaalgesprekCancelled': {
      const status = event.data.reason === 'niet-komen-opdagen' ? 'no-show' : 'cancelled';
      return become(gesprekken, { gesprekId, status });
    }
    case 'OnthaalgesprekHeld':
      return become(gesprekken, { gesprekId, status: 'held' });
    case 'OnthaalgesprekEnteredInError':
      return become(gesprekken, { gesprekId, status: 'entered-in-error' });
    case 'OnthaalgesprekCorrected':
      return gesprekken;
    default:
      return unreachable(event);
  }
}

export function plannedGesprek(gesprekken: readonly KnownGesprek[]): KnownGesprek | undefined {
  return gesprekken.find(({ status }) => status === 'planned');
}

function become(gesprekken: readonly KnownGesprek[], gesprek: KnownGesprek): readonly KnownGesprek[] {
  return [...gesprekken.filter(({ gesprekId }) => gesprekId !== gesprek.gesprekId), gesprek];
}
