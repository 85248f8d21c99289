import type { AfsluitingEvent, afsluitingContracts } from '#domain/aanmelding/aanmelding.closing.events';
import type { StrategieEvent, strategieContracts } from '#domain/aanmelding/benaderingsstrategie';
import { unreachable } from '#domain/kernel/unreachable';
import type { AanmeldingRow, AfsluitingItem, StrategieItem } from '#read-models/aanmeldingen/aanmelding-row';
import { placeText } from '#read-models/place-text';
import type { Draft, Projected } from '#read-models/projection';
import { changedWhere } from '../items.ts';

type StrategieTold = Projected<StrategieEvent, typeof strategieContracts>;
type AfsluitingTold = Projected<AfsluitingEvent, typeof afsluitingContracts>;

/** The approach is the last that was chosen and is not in error. */
export function evolveStrategieen(row: AanmeldingRow, event: StrategieTold): Draft<AanmeldingRow> {
  const strategieen = chosen(row.strategieen, event);
  const present = strategieen.findLast(({ enteredInError }) => !enteredInError);
  return { ...row, strategieen, strategy: present?.strategy ?? null, strategyReasons: [...(present?.reasons ?? [])] };
}

function chosen(strategieen: readonly StrategieItem[], event: StrategieTold): StrategieItem[] {
  const { strategieId } = event.data;
  const isIt = (one: StrategieItem) => one.strategieId === strategieId;
  switch (event.type) {
    case 'BenaderingsstrategieChosen': {
      const { strategy, reasons } = event.data;
      return [
        ...strategieen,
        { strategieId, strategy, reasons, happenedAt: event.happenedAt.local, enteredInError: false },
      ];
    }
    case 'BenaderingsstrategieCorrected': {
      const { strategy, reasons, correctedHappenedAt } = event.data;
      return changedWhere(strategieen, isIt, { strategy, reasons, happenedAt: correctedHappenedAt.local });
    }
    case 'BenaderingsstrategieEnteredInError':
      return changedWhere(strategieen, isIt, { enteredInError: true });
    default:
      return unreachable(event);
  }
}

/** Closings and returns; while it is not open, the last one says why, and what was said with it. */
export function evolveAfsluitingen(row: AanmeldingRow, event: AfsluitingTold): Draft<AanmeldingRow> {
  const { afsluitingId, reason } = event.data;
  const personal = placeText(row.personal, event.personal, (held, said) => ({ ...held, statusNote: said['note'] }));
  switch (event.type) {
    case 'AanmeldingReturned':
    case 'AanmeldingClosed': {
      const status = event.type === 'AanmeldingClosed' ? 'closed' : 'returned';
      const afsluiting = { afsluitingId, status, reason, happenedAt: event.happenedAt.local } as const;
      return { ...row, status, endReason: reason, afsluitingen: [...row.afsluitingen, afsluiting], personal };
    }
    case 'AanmeldingReturnCorrected':
    case 'AanmeldingClosingCorrected': {
      const isIt = (one: AfsluitingItem) => one.afsluitingId === afsluitingId;
      const said = { reason, happenedAt: event.data.correctedHappenedAt.local };
      const afsluitingen = changedWhere(row.afsluitingen, isIt, said);
      const present = row.status !== 'open' && row.afsluitingen.at(-1)?.afsluitingId === afsluitingId;
      return { ...row, afsluitingen, ...(present && { endReason: reason, personal }) };
    }
    default:
      return unreachable(event);
  }
}
