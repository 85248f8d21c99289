import type { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';
import type { VerwijzingIntent } from '../doorverwijzing/verwijzing.preparing.ts';
import type {
  CloseBody,
  CorrectDoelBody,
  CorrectDoelEndBody,
  CorrectIntakeBody,
  CorrectClosingOfZorgtrajectBody,
  CorrectHandOverBody,
  CorrectMetingBody,
  CorrectNotitieBody,
  DoelBody,
  DoelEndBody,
  HandOverBody,
  MetingBody,
  NotitieBody,
  ReasonBody,
  StartIntakeBody,
} from './zorgtraject.dto.ts';

/** What somebody wants of a zorgtraject that was started, as it came in. */
export type ZorgtrajectIntent =
  | { readonly type: 'CorrectIntake'; readonly body: CorrectIntakeBody }
  | { readonly type: 'SetDoel'; readonly body: DoelBody }
  | { readonly type: 'CorrectDoel'; readonly doelId: string; readonly body: CorrectDoelBody }
  | { readonly type: 'EndDoel'; readonly doelId: string; readonly body: DoelEndBody }
  | { readonly type: 'CorrectDoelOutcome'; readonly doelId: string; readonly body: CorrectDoelEndBody }
  | { readonly type: 'EnterDoelOutcomeInError'; readonly doelId: string; readonly body: InErrorBody }
  | { readonly type: 'EnterDoelInError'; readonly doelId: string; readonly body: InErrorBody }
  | { readonly type: 'MeasureZelfredzaamheid'; readonly body: MetingBody }
  | { readonly type: 'CorrectMeting'; readonly metingId: string; readonly body: CorrectMetingBody }
  | { readonly type: 'EnterMetingInError'; readonly metingId: string; readonly body: InErrorBody }
  | { readonly type: 'AddNotitie'; readonly body: NotitieBody }
  | { readonly type: 'CorrectNotitie'; readonly notitieId: string; readonly body: CorrectNotitieBody }
  | { readonly type: 'EnterNotitieInError'; readonly notitieId: string; readonly body: InErrorBody }
  | { readonly type: 'HandOverZorgtraject'; readonly body: HandOverBody }
  | { readonly type: 'CorrectHandOver'; readonly overdrachtId: string; readonly body: CorrectHandOverBody }
  | { readonly type: 'CloseZorgtraject'; readonly body: CloseBody }
  | {
      readonly type: 'CorrectZorgtrajectClosing';
      readonly afsluitingId: string;
      readonly body: CorrectClosingOfZorgtrajectBody;
    }
  | { readonly type: 'EnterZorgtrajectInError'; readonly body: InErrorBody }
  | { readonly type: 'ReopenZorgtraject'; readonly body: ReasonBody }
  | { readonly type: 'Verwijs'; readonly verwijzing: VerwijzingIntent };

export interface StartIntakeIntent {
  readonly type: 'StartIntake';
  readonly body: StartIntakeBody;
}
