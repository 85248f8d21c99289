import { aanmeldingCloseReasons, aanmeldingReturnReasons, sourceMessages } from './aanmelding-closing.ts';
import { channels } from './aanmelding-channel.ts';
import { sources } from './aanmelding-source.ts';
import { benaderingsstrategieen, strategieReasons } from './benaderingsstrategie.ts';
import type { CodeList } from './code-list.ts';
import { partnerContactChannels } from './doorverwijzing-contact.ts';
import { contactChannels } from './contact-channel.ts';
import { referralReasons } from './doorverwijzing-reason.ts';
import { referralUrgencies } from './doorverwijzing-urgentie.ts';
import { capacityAnswers, referralModes, referralStates } from './doorverwijzing-state.ts';
import { actionDoers, actions } from './hulpvraag-action.ts';
import { vertrekGrounds } from './gemeente-vertrek.ts';
import { places } from './hulpvraag-place.ts';
import { dutchDifficultValues, yesNoValues } from './indicators.ts';
import { leeslogEndReasons } from './leeslog-end-reason.ts';
import { gesprekCancelReasons, onthaalTopics, topicOutcomes } from './onthaalgesprek.ts';
import { organisatieKinds } from './organisatie-kind.ts';
import { betrokkeneRoles, medewerkerRoles } from './roles.ts';
import { statuten } from './statuut.ts';
import { unlinkReasons } from './unlink-reason.ts';
import { unknownValues } from './unknown-values.ts';
import { visitOutcomes } from './visit-outcome.ts';
import { whoAsksList } from './who-asks.ts';
import { selfRelianceDomains } from './zelfredzaamheid.ts';
import { goalOutcomes, referralsAfterClosing, zorgtrajectCloseReasons } from './zorgtraject-closing.ts';

/** Every fixed code list by the name that it has towards the outside (themes are in the taxonomy of the town). */
export const codeLists = {
  unknown: unknownValues,
  place: places,
  action: actions,
  actionDoer: actionDoers,
  whoAsks: whoAsksList,
  statuut: statuten,
  channel: channels,
  source: sources,
  yesNo: yesNoValues,
  dutchDifficult: dutchDifficultValues,
  onthaalTopic: onthaalTopics,
  topicOutcome: topicOutcomes,
  gesprekCancelReason: gesprekCancelReasons,
  contactChannel: contactChannels,
  benaderingsstrategie: benaderingsstrategieen,
  strategieReason: strategieReasons,
  aanmeldingCloseReason: aanmeldingCloseReasons,
  aanmeldingReturnReason: aanmeldingReturnReasons,
  sourceMessage: sourceMessages,
  referralMode: referralModes,
  referralUrgency: referralUrgencies,
  referralState: referralStates,
  referralReason: referralReasons,
  capacityAnswer: capacityAnswers,
  partnerContactChannel: partnerContactChannels,
  visitOutcome: visitOutcomes,
  zorgtrajectCloseReason: zorgtrajectCloseReasons,
  goalOutcome: goalOutcomes,
  referralAfterClosing: referralsAfterClosing,
  selfRelianceDomain: selfRelianceDomains,
  vertrekGround: vertrekGrounds,
  leeslogEndReason: leeslogEndReasons,
  organisatieKind: organisatieKinds,
  medewerkerRole: medewerkerRoles,
  betrokkeneRole: betrokkeneRoles,
  unlinkReason: unlinkReasons,
} as const satisfies Record<string, CodeList>;
