import type { VerwijzingCommand } from '../doorverwijzing/verwijzing.commands.ts';
import type { Rol } from '../kernel/roles.ts';
import type { SourceMessage } from '../vocabularies/aanmelding-closing.ts';
import type { AfsluitingCommand } from './aanmelding.closing.ts';
import type { UnlinkReason } from '../vocabularies/unlink-reason.ts';
import type { AanmeldingRecorded } from './aanmelding.events.ts';
import type { StrategieCommand } from './benaderingsstrategie.ts';
import type { ContactpogingCommand } from './contactpoging.ts';
import type { OnthaalgesprekCommand } from './onthaalgesprek.decisions.ts';

interface Of {
  readonly aanmeldingId: string;
}

export interface RegisterAanmelding {
  readonly type: 'RegisterAanmelding';
  readonly data: AanmeldingRecorded & { readonly persoonId?: string; readonly askerToken?: string };
}

/** Says the whole aanmelding again; the context's `happenedAt` is when it was after all. */
export interface CorrectAanmelding {
  readonly type: 'CorrectAanmelding';
  readonly data: AanmeldingRecorded & { readonly askerToken?: string };
}

export interface EnterAanmeldingInError {
  readonly type: 'EnterAanmeldingInError';
  readonly data: Of & { readonly reason?: string };
}

export interface LinkAanmelding {
  readonly type: 'LinkAanmelding';
  readonly data: Of & { readonly persoonId: string; readonly askerToken: string };
}

export interface UnlinkAanmelding {
  readonly type: 'UnlinkAanmelding';
  readonly data: Of & { readonly reason: UnlinkReason };
}

/** What the register of employees and the read models said of who is to have it. */
export interface SeenToeleider {
  /** Roles that the medewerker has in this town at `happenedAt`; none when they do not work for it. */
  readonly toeleiderRollen: readonly Rol[];
  readonly languages: readonly string[];
  /** How many they have now, and how many they can have; soft, and without a limit nothing is too much. */
  readonly caseload: number;
  readonly caseloadLimit?: number;
}

export interface AssignAanmelding {
  readonly type: 'AssignAanmelding';
  readonly data: Of & { readonly toeleiderId: string; readonly withInterpreter: boolean };
  readonly seen: SeenToeleider;
}

/** Whoever had it has it no longer. */
export interface PutOnWachtlijst {
  readonly type: 'PutOnWachtlijst';
  readonly data: Of & { readonly note?: string };
}

export interface ReopenAanmelding {
  readonly type: 'ReopenAanmelding';
  readonly data: Of & { readonly note?: string };
}

export interface TellSource {
  readonly type: 'TellSource';
  readonly data: Of & { readonly word: SourceMessage; readonly note?: string };
}

export type AanmeldingCommand =
  | RegisterAanmelding
  | CorrectAanmelding
  | EnterAanmeldingInError
  | LinkAanmelding
  | UnlinkAanmelding
  | AssignAanmelding
  | PutOnWachtlijst
  | ReopenAanmelding
  | TellSource
  | StrategieCommand
  | AfsluitingCommand
  | ContactpogingCommand
  | OnthaalgesprekCommand
  | VerwijzingCommand;
