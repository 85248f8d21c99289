import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { hasFigure } from '../vocabularies/report.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { reject } from './gemeente.rejections.ts';
import { scheduleText } from './gemeente.ts';
import type { Gemeente } from './gemeente.ts';
import { appointVerwerkingsverantwoordelijke } from './verwerkingsverantwoordelijke.ts';
import type { AppointVerwerkingsverantwoordelijke } from './verwerkingsverantwoordelijke.ts';
import { setWijken } from './wijken.ts';
import type { SetWijken } from './wijken.ts';

type DataOf<Type extends GemeenteEvent['type']> = Extract<GemeenteEvent, { type: Type }>['data'];

export type GemeenteCommand =
  | { readonly type: 'RegisterGemeente'; readonly data: DataOf<'GemeenteRegistered'> }
  | { readonly type: 'AssignNisCode'; readonly data: DataOf<'NisCodeAssigned'> }
  | AppointVerwerkingsverantwoordelijke
  | { readonly type: 'SetOpeningsdagen'; readonly data: DataOf<'OpeningsdagenSet'> }
  | SetWijken
  | { readonly type: 'AddToelichting'; readonly data: DataOf<'ToelichtingAdded'> }
  | { readonly type: 'RemoveToelichting'; readonly data: DataOf<'ToelichtingRemoved'> }
  /** It cannot be undone: `naam` is the town's name once more, so that no other town is meant. */
  | { readonly type: 'LeavePolslag'; readonly data: DataOf<'GemeenteLeft'> & { readonly naam: string } }
  /** Said by the reaction that destroyed the key, after it did. */
  | { readonly type: 'ConfirmGemeenteKeyDestroyed'; readonly data: DataOf<'GemeenteKeyDestroyed'> };

export function decideGemeente(
  state: Gemeente,
  command: GemeenteCommand,
  context: DecisionContext,
): readonly GemeenteEvent[] {
  if (command.type === 'RegisterGemeente') {
    if (state.status === 'none') return [{ type: 'GemeenteRegistered', data: command.data }];
    if (state.status === 'left') return reject('gemeente-left');
    if (state.naam !== command.data.naam) reject('gemeente-other-name', 'naam');
    return state.nisCodes[0]!.from === command.data.from ? [] : reject('gemeente-other-begin', 'from');
  }
  if (state.status === 'none') throw new Error(`${command.type} on a town that is not in use`);
  if (state.status === 'left') return decideAfterLeaving(state, command);
  switch (command.type) {
    case 'LeavePolslag': {
      const { naam, ...left } = command.data;
      if (naam !== state.naam) reject('gemeente-naam-differs', 'naam');
      return [{ type: 'GemeenteLeft', data: left }];
    }
    case 'ConfirmGemeenteKeyDestroyed':
      throw new Error('the key of a town that did not leave was destroyed');
    case 'AssignNisCode': {
      const last = state.nisCodes.at(-1)!;
      if (last.nis === command.data.nis && last.from === command.data.from) return [];
      if (command.data.from <= last.from) reject('nis-code-order', 'from');
      return [{ type: 'NisCodeAssigned', data: command.data }];
    }
    case 'AppointVerwerkingsverantwoordelijke':
      return appointVerwerkingsverantwoordelijke(state, command, context);
    case 'SetOpeningsdagen':
      assertSchedule(command.data);
      if (scheduleText(command.data) === state.openingsdagen) return [];
      return [{ type: 'OpeningsdagenSet', data: command.data }];
    case 'SetWijken':
      return setWijken(state, command);
    case 'AddToelichting':
      if (state.toelichtingen.has(command.data.toelichtingId)) reject('already-recorded', 'toelichtingId');
      if (command.data.to < command.data.from) reject('period-reversed', 'to');
      if (command.data.figure !== undefined && !hasFigure(command.data.report, command.data.figure)) {
        reject('figure-unknown', 'figure');
      }
      return [{ type: 'ToelichtingAdded', data: command.data }];
    case 'RemoveToelichting':
      if (!state.toelichtingen.has(command.data.toelichtingId)) reject('toelichting-unknown');
      return [{ type: 'ToelichtingRemoved', data: command.data }];
    default:
      return unreachable(command);
  }
}

function decideAfterLeaving(
  { keyDestroyed, ground }: Extract<Gemeente, { status: 'left' }>,
  command: GemeenteCommand,
): readonly GemeenteEvent[] {
  if (command.type === 'LeavePolslag') return command.data.ground === ground ? [] : reject('gemeente-left', 'ground');
  if (command.type !== 'ConfirmGemeenteKeyDestroyed') return reject('gemeente-left');
  return keyDestroyed ? [] : [{ type: 'GemeenteKeyDestroyed', data: command.data }];
}

function assertSchedule({ permanenties }: DataOf<'OpeningsdagenSet'>): void {
  permanenties.forEach((one, index) => {
    if (one.to < one.from) reject('period-reversed', `permanenties.${index}.to`);
    // Two schedules at a time are fine, as long as nobody sits twice on a day of the week.
    const overlaps = permanenties.some(
      (other, earlier) =>
        earlier < index &&
        other.from <= one.to &&
        one.from <= other.to &&
        other.weekdays.some((weekday) => one.weekdays.includes(weekday)),
    );
    if (overlaps) reject('permanenties-overlap', `permanenties.${index}`);
  });
}
