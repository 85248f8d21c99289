import type { Decidable, DomainEvent, EventContracts, FieldClass } from '../event.ts';
import { dateOf } from '../happened-at.ts';
import type { DecisionContext, DomainCommand, Slice } from '../slice.ts';

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly happenedAt: { readonly local: string; readonly zone: string; readonly precision: 'day' | 'instant' };
}

/**
 * Commands that say how things stand: where they stand so already, also when nobody said it, there is nothing to lose.
 * That they are silent only then, the specs of their slices say.
 */
const standing: readonly string[] = [
  ...['AppointVerwerkingsverantwoordelijke', 'AssignNisCode', 'RegisterGemeente', 'SetOpeningsdagen', 'SetWijken'],
  ...['GrantRol', 'RevokeRol', 'SetTalen'],
];

/** What a repetition has of its own and what follows from who says it: nothing of it is said. */
const unsaid: readonly string[] = ['transitionId', 'afsluitingId', 'strategieId', 'onBehalfOfPartner'];

/**
 * Why a command may not be answered with nothing, as one sentence; `undefined` where it may. It may where it says
 * nothing that does not stand already: it carries no personal field, which no decision can compare; and an event of a
 * kind that it leads to says all that it says, for the same local date (of what was entered in error: for any), and
 * folded once more over the state changes nothing.
 */
export function lostBySilence<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(
  slice: Slice<State, Command, Event, Contracts>,
  command: Command,
  context: DecisionContext,
  { state, history }: { readonly state: State; readonly history: readonly Decidable<Event, Contracts>[] },
): string | undefined {
  if (standing.includes(command.type)) return undefined;
  const { emits } = slice.commands[command.type as Command['type']];
  const contracts = slice.events as Readonly<Record<string, { readonly fields: Readonly<Record<string, FieldClass>> }>>;
  const said = Object.entries(command.data).filter(([field, value]) => value !== undefined && !unsaid.includes(field));
  const classOf = (field: string) => emits.map((type) => contracts[type]!.fields[field]).find(Boolean);
  const words = said.find(([field]) => !['plain', 'statistics', undefined].includes(classOf(field)));
  if (words) return `${command.type} says ${words[0]}, which nobody can compare`;
  const stands = (history as readonly Told[]).some((event) => {
    if (!emits.some((type) => type === event.type || corrections(type).includes(event.type))) return false;
    const when = 'correctedHappenedAt' in event.data ? event.data['correctedHappenedAt'] : event.happenedAt;
    const sameDay = dateOf(when as Told['happenedAt']) === dateOf(context.happenedAt);
    if (!sameDay && !event.type.endsWith('InError')) return false;
    const fields = contracts[event.type]!.fields;
    const says = said.every(
      ([field, value]) => !(field in fields) || canonical(value) === canonical(event.data[field]),
    );
    return says && canonical(slice.evolve(state, event as Decidable<Event, Contracts>)) === canonical(state);
  });
  return stands ? undefined : `${command.type} says ${JSON.stringify(command.data)}, which does not stand`;
}

/** Events that say again what an event said. */
function corrections(type: string): readonly string[] {
  return [
    type.replace(/(Held|Chosen)$/, 'Corrected'),
    type.replace(/(Closed|Returned|Cancelled)$/, (end) => `${nouns[end]}Corrected`),
    ...(type.startsWith('Doorverwijzing') ? ['DoorverwijzingTransitionCorrected'] : []),
  ];
}

const nouns: Readonly<Record<string, string>> = { Closed: 'Closing', Returned: 'Return', Cancelled: 'Cancellation' };

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (Array.isArray(inner)) return inner.map((one) => JSON.stringify(one)).toSorted();
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
