import { unreachable } from '#domain/kernel/unreachable';
import type { ZorgtrajectEvent, zorgtrajectContracts } from '#domain/zorgtraject/zorgtraject.events';
import type { DossierData, DossierKind } from '#read-models/dossier/dossier-data';
import type { DossierEntry } from '#read-models/dossier/dossier-entry';
import { onlyParts } from '#read-models/personal';
import { placeText, restating } from '#read-models/place-text';
import type { Draft, Projected } from '#read-models/projection';
import { corrected, inError, opened } from './entry.ts';
import { bezoekOf, doorverwezenOf } from './verwijzing-data.ts';

type Told = Projected<ZorgtrajectEvent, typeof zorgtrajectContracts>;

/** An id within a zorgtraject is only sure to be the only one of its kind there. */
function keyOf(event: Told, kind: DossierKind, entryId: string): string {
  return `${event.streamId} ${kind} ${entryId}`;
}

/** The entries that an event of the zorgtraject itself makes or changes. */
export function zorgtrajectKeys(event: Told): string[] {
  switch (event.type) {
    case 'IntakeStarted':
    case 'IntakeCorrected':
    case 'ZorgtrajectEnteredInError':
      return [keyOf(event, 'intake', event.streamId)];
    case 'DoelSet':
    case 'DoelCorrected':
    case 'DoelEnded':
    case 'DoelOutcomeCorrected':
    case 'DoelOutcomeEnteredInError':
    case 'DoelEnteredInError':
      return [keyOf(event, 'doel', event.data.doelId)];
    case 'ZelfredzaamheidMeasured':
    case 'MetingCorrected':
    case 'MetingEnteredInError':
      return [keyOf(event, 'meting', event.data.metingId)];
    case 'NotitieAdded':
    case 'NotitieCorrected':
    case 'NotitieEnteredInError':
      return [keyOf(event, 'notitie', event.data.notitieId)];
    case 'Referred':
      return [keyOf(event, 'doorverwijzing', event.data.doorverwijzingId)];
    case 'ReferralOutcomeNoted':
      return [keyOf(event, 'doorverwijzing', event.data.doorverwijzingId), keyOf(event, 'uitkomst', event.id)];
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      return [keyOf(event, 'bezoek', event.data.bezoekId)];
    case 'ZorgtrajectHandedOver':
    case 'ZorgtrajectHandOverCorrected':
      return [keyOf(event, 'overdracht', event.data.overdrachtId)];
    case 'ZorgtrajectClosed':
    case 'ZorgtrajectClosingCorrected':
      return [keyOf(event, 'afsluiting', event.data.afsluitingId)];
    case 'ZorgtrajectReopened':
      return [keyOf(event, 'heropening', event.id)];
    default:
      return unreachable(event);
  }
}

export function evolveZorgtrajectEntry(
  row: DossierEntry | undefined,
  event: Told,
  key: string,
): Draft<DossierEntry> | undefined {
  const at = (entryId: string) => ({ zorgtrajectId: event.streamId, entryId });
  switch (event.type) {
    case 'IntakeStarted':
      return {
        ...opened(event, 'intake', at(event.streamId), intakeOf(event.data)),
        personal: onlyParts(event.personal, 'link', 'free-text'),
      };
    case 'DoelSet':
      return opened(event, 'doel', at(event.data.doelId), doelOf(event.data));
    case 'ZelfredzaamheidMeasured':
      return opened(event, 'meting', at(event.data.metingId), { scores: event.data.scores });
    case 'NotitieAdded':
      return opened(event, 'notitie', at(event.data.notitieId), {});
    case 'Referred':
      return opened(event, 'doorverwijzing', at(event.data.doorverwijzingId), doorverwezenOf(event.data));
    case 'AccompaniedVisit':
      return opened(event, 'bezoek', at(event.data.bezoekId), bezoekOf(event.data));
    case 'ZorgtrajectHandedOver': {
      const { fromToeleiderId, toToeleiderId } = event.data;
      return opened(event, 'overdracht', at(event.data.overdrachtId), { fromToeleiderId, toToeleiderId });
    }
    case 'ZorgtrajectClosed': {
      const { reason, doelen, referrals } = event.data;
      return opened(event, 'afsluiting', at(event.data.afsluitingId), { reason, doelen, referrals });
    }
    case 'ZorgtrajectReopened':
      return opened(event, 'heropening', at(event.id), {});
    case 'ReferralOutcomeNoted': {
      const { doorverwijzingId, state } = event.data;
      if (key === keyOf(event, 'uitkomst', event.id)) {
        return opened(event, 'uitkomst', at(event.id), { doorverwijzingId, state });
      }
      return row && { ...row, data: { ...(row.data as DossierData['doorverwijzing']), outcome: state } };
    }
    default:
      return row && evolveStanding(row, event);
  }
}

type Later = Extract<
  Told,
  {
    readonly type:
      | 'IntakeCorrected'
      | `Zorgtraject${'HandOverCorrected' | 'ClosingCorrected' | 'EnteredInError'}`
      | `Doel${'Corrected' | 'Ended' | 'OutcomeCorrected' | 'OutcomeEnteredInError' | 'EnteredInError'}`
      | `${'Meting' | 'Notitie' | 'Bezoek'}${'Corrected' | 'EnteredInError'}`;
  }
>;

function evolveStanding(row: DossierEntry, event: Later): Draft<DossierEntry> {
  switch (event.type) {
    case 'IntakeCorrected':
      return corrected<'intake'>(row, event, intakeOf(event.data), 'reason');
    case 'DoelCorrected': {
      const { outcome, endedAt } = row.data as DossierData['doel'];
      const ended = { ...(outcome !== undefined && { outcome }), ...(endedAt !== undefined && { endedAt }) };
      return corrected<'doel'>(row, event, { ...doelOf(event.data), ...ended }, 'description');
    }
    case 'DoelEnded':
      return ended(row, event, event.happenedAt.local);
    case 'DoelOutcomeCorrected':
      return { ...ended(row, event, event.data.correctedHappenedAt.local), corrected: true };
    case 'DoelOutcomeEnteredInError': {
      const personal = placeText(row.personal, event.personal, (held) => ({ ...held, note: undefined }));
      return { ...row, corrected: true, data: doelOf(row.data as DossierData['doel']), personal };
    }
    case 'ZorgtrajectHandOverCorrected':
      return corrected<'overdracht'>(row, event, row.data as DossierData['overdracht'], 'reason');
    case 'ZorgtrajectClosingCorrected': {
      const { doelen, referrals } = row.data as DossierData['afsluiting'];
      return corrected<'afsluiting'>(row, event, { reason: event.data.reason, doelen, referrals }, 'note');
    }
    case 'MetingCorrected':
      return corrected<'meting'>(row, event, { scores: event.data.scores }, 'note');
    case 'NotitieCorrected':
      return corrected<'notitie'>(row, event, {}, 'text');
    case 'BezoekCorrected':
      return corrected<'bezoek'>(row, event, bezoekOf(event.data), 'place', 'service', 'withWhom', 'note');
    case 'ZorgtrajectEnteredInError':
    case 'DoelEnteredInError':
    case 'MetingEnteredInError':
    case 'NotitieEnteredInError':
    case 'BezoekEnteredInError':
      return inError(row, event);
    default:
      return unreachable(event);
  }
}

function ended(
  row: DossierEntry,
  event: Extract<Later, { readonly type: 'DoelEnded' | 'DoelOutcomeCorrected' }>,
  endedAt: string,
): Draft<DossierEntry> {
  const personal = placeText(row.personal, event.personal, restating('note'));
  return { ...row, data: { ...(row.data as DossierData['doel']), outcome: event.data.outcome, endedAt }, personal };
}

function intakeOf({ language, project }: DossierData['intake']): DossierData['intake'] {
  return { language, ...(project !== undefined && { project }) };
}

function doelOf({ domain, theme, taxonomieVersion }: DossierData['doel']): DossierData['doel'] {
  return {
    ...(domain !== undefined && { domain }),
    ...(theme !== undefined && { theme }),
    ...(taxonomieVersion !== undefined && { taxonomieVersion }),
  };
}
