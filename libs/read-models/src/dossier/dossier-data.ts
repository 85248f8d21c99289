import type { Score } from '#domain/zorgtraject/zelfredzaamheid';
import type { Closing } from '#domain/zorgtraject/zorgtraject.events';
import type { ReferralAsked } from '#domain/doorverwijzing/verwijzing.events';
import type { HulpvraagStatistics } from '#domain/hulpvraag/hulpvraag.events';
import type { ThemeChoice } from '#domain/hulpvraag/theme-choice';
import type { VerhelderingItem } from '../hulpvragen/hulpvraag-row.ts';
import type { ReferralOutcome } from '#domain/vocabularies/doorverwijzing-state';
import type { VisitOutcome } from '#domain/vocabularies/visit-outcome';
import type { SelfRelianceDomain } from '#domain/vocabularies/zelfredzaamheid';
import type { GoalOutcome } from '#domain/vocabularies/zorgtraject-closing';

type WithoutText<Said> = Omit<Said, 'toldToClient' | 'question' | 'service' | 'note'>;

export interface DoorverwezenData extends WithoutText<ReferralAsked> {
  readonly organisatieId: string;
  readonly previousDoorverwijzingId?: string;
  readonly taxonomieVersion?: number;
  /** Absent until it came back. */
  readonly outcome?: ReferralOutcome;
}

export interface BezoekData {
  readonly organisatieId?: string;
  readonly durationMinutes: number;
  readonly outcome: VisitOutcome;
}

/** What an entry of a dossier says beside its words, by kind. Local dates and times as in `HappenedAt.local`. */
export interface DossierData {
  readonly intake: { readonly language: string; readonly project?: string };
  readonly doel: {
    readonly domain?: SelfRelianceDomain;
    readonly theme?: string;
    readonly taxonomieVersion?: number;
    /** Where it was ended by itself; a closing says the outcome of the goals that it ends in its own entry. */
    readonly outcome?: GoalOutcome;
    readonly endedAt?: string;
  };
  readonly meting: { readonly scores: readonly Score[] };
  readonly notitie: Readonly<Record<never, never>>;
  readonly doorverwijzing: DoorverwezenData;
  readonly bezoek: BezoekData;
  readonly overdracht: { readonly fromToeleiderId: string; readonly toToeleiderId: string };
  readonly afsluiting: Pick<Closing, 'reason' | 'doelen' | 'referrals'>;
  readonly heropening: Readonly<Record<never, never>>;
  readonly uitkomst: { readonly doorverwijzingId: string; readonly state: ReferralOutcome };
  readonly hulpvraag: HulpvraagStatistics & {
    readonly taxonomieVersion: number;
    readonly anonymous: boolean;
    readonly verhelderingen: readonly VerhelderingItem[];
    readonly clarifiedThemes?: readonly ThemeChoice[];
    readonly clarifiedTaxonomieVersion?: number;
    readonly doorverwijzingen: readonly (DoorverwezenData & { readonly doorverwijzingId: string })[];
    readonly bezoeken: readonly (BezoekData & {
      readonly bezoekId: string;
      readonly happenedAt: string;
      readonly enteredInError: boolean;
    })[];
  };
}

export type DossierKind = keyof DossierData;

export const dossierKinds = [
  'intake',
  'doel',
  'meting',
  'notitie',
  'doorverwijzing',
  'bezoek',
  'overdracht',
  'afsluiting',
  'heropening',
  'uitkomst',
  'hulpvraag',
] as const satisfies readonly DossierKind[];
