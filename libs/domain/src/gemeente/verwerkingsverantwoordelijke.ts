import type { DecisionContext } from '../kernel/slice.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { reject } from './gemeente.rejections.ts';
import { controllersOf } from './gemeente.ts';
import type { Gemeente } from './gemeente.ts';

export interface AppointVerwerkingsverantwoordelijke {
  readonly type: 'AppointVerwerkingsverantwoordelijke';
  readonly data: Extract<GemeenteEvent, { type: 'VerwerkingsverantwoordelijkeAppointed' }>['data'];
  readonly seen: {
    /** The organisatie is known, open, and of that kind; nothing where none is named. */
    readonly isVerwerkingsverantwoordelijke?: boolean;
  };
}

/**
 * Who answers for what `gemeenteId` records on a local date: the town, which is a public authority, unless it was said
 * otherwise.
 */
export function controllerOn(state: Gemeente, gemeenteId: string, day: string): string {
  return controllersOf(state).findLast(({ from }) => from <= day)?.controller ?? gemeenteId;
}

/** Everybody who answered for something of `gemeenteId` until a local date, the town itself first; each once. */
export function controllersUntil(state: Gemeente, gemeenteId: string, day: string): readonly string[] {
  const named = controllersOf(state).filter(({ from }) => from <= day);
  return [...new Set([gemeenteId, ...named.map(({ controller }) => controller)])];
}

export function appointVerwerkingsverantwoordelijke(
  state: Gemeente & { readonly status: 'in-use' },
  { data, seen }: AppointVerwerkingsverantwoordelijke,
  { now, happenedAt }: DecisionContext,
): readonly GemeenteEvent[] {
  const { gemeenteId, organisatieId = gemeenteId, from } = data;
  const isLast = !state.controllers.some((one) => one.from > from);
  if (isLast && controllerOn(state, gemeenteId, from) === organisatieId) return [];
  if (data.organisatieId !== undefined && !seen.isVerwerkingsverantwoordelijke) {
    reject('organisatie-not-verwerkingsverantwoordelijke', 'organisatieId');
  }
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(happenedAt.zone).toPlainDate().toString();
  if (from < today) reject('verwerkingsverantwoordelijke-past', 'from');
  return [{ type: 'VerwerkingsverantwoordelijkeAppointed', data }];
}
