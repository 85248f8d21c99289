import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { scheduleText } from './gemeente.ts';
import type { Gemeente } from './gemeente.ts';

type DataOf<Type extends GemeenteEvent['type']> = Extract<GemeenteEvent, { type: Type }>['data'];

export type GemeenteCommand =
  | { readonly type: 'RegisterGemeente'; readonly data: DataOf<'GemeenteRegistered'> }
  | { readonly type: 'AssignNisCode'; readonly data: DataOf<'NisCodeAssigned'> }
  | { readonly type: 'SetOpeningsdagen'; readonly data: DataOf<'OpeningsdagenSet'> }
  | { readonly type: 'AddToelichting'; readonly data: DataOf<'ToelichtingAdded'> }
  | { readonly type: 'RemoveToelichting'; readonly data: DataOf<'ToelichtingRemoved'> };

export const gemeenteRejections = {
  'gemeente-other-name': {
    kind: 'conflict',
    nl: 'Deze gemeente is al in gebruik onder een andere naam.',
    fr: 'Cette commune est déjà en service sous un autre nom.',
    en: 'This town is already in use under another name.',
  },
  'nis-code-order': {
    kind: 'invalid',
    nl: 'Een nieuwe NIS-code moet na de vorige ingaan.',
    fr: 'Un nouveau code NIS doit prendre effet après le précédent.',
    en: 'A new NIS code must begin after the one before.',
  },
  'period-reversed': {
    kind: 'invalid',
    nl: 'De periode eindigt voor ze begint.',
    fr: 'La période se termine avant de commencer.',
    en: 'The period ends before it begins.',
  },
  'permanenties-overlap': {
    kind: 'invalid',
    nl: 'Twee permanenties overlappen elkaar.',
    fr: 'Deux permanences se chevauchent.',
    en: 'Two schedules of permanenties overlap.',
  },
  'toelichting-unknown': {
    kind: 'not-found',
    nl: 'Deze toelichting bestaat niet (meer).',
    fr: 'Cette remarque n’existe pas ou plus.',
    en: 'This remark does not exist, or no longer.',
  },
} as const satisfies RejectionCatalog;

const reject = rejecter(gemeenteRejections);

export function decideGemeente(state: Gemeente, command: GemeenteCommand): readonly GemeenteEvent[] {
  if (command.type === 'RegisterGemeente') {
    if (state.status === 'none') return [{ type: 'GemeenteRegistered', data: command.data }];
    return state.naam === command.data.naam ? [] : reject('gemeente-other-name', 'naam');
  }
  if (state.status === 'none') throw new Error(`${command.type} on a town that is not in use`);
  switch (command.type) {
    case 'AssignNisCode': {
      const last = state.nisCodes.at(-1)!;
      if (last.nis === command.data.nis && last.from === command.data.from) return [];
      if (command.data.from <= last.from) reject('nis-code-order', 'from');
      return [{ type: 'NisCodeAssigned', data: command.data }];
    }
    case 'SetOpeningsdagen':
      assertSchedule(command.data);
      if (scheduleText(command.data) === state.openingsdagen) return [];
      return [{ type: 'OpeningsdagenSet', data: command.data }];
    case 'AddToelichting':
      if (state.toelichtingen.has(command.data.toelichtingId)) return [];
      if (command.data.to < command.data.from) reject('period-reversed', 'to');
      return [{ type: 'ToelichtingAdded', data: command.data }];
    case 'RemoveToelichting':
      if (!state.toelichtingen.has(command.data.toelichtingId)) reject('toelichting-unknown');
      return [{ type: 'ToelichtingRemoved', data: command.data }];
    default:
      return unreachable(command);
  }
}

function assertSchedule({ permanenties }: DataOf<'OpeningsdagenSet'>): void {
  permanenties.forEach((one, index) => {
    if (one.to < one.from) reject('period-reversed', `permanenties.${index}.to`);
    const overlaps = permanenties.some(
      (other, earlier) => earlier < index && other.from <= one.to && one.from <= other.to,
    );
    if (overlaps) reject('permanenties-overlap', `permanenties.${index}`);
  });
}
