import type { Rol } from '../kernel/roles.ts';

const caseWork = ['toeleider', 'coach'] as const;
/** Of a doorverwijzing: a partner answers those that are addressed to it. */
const bothSides = [...caseWork, 'partner'] as const;
const casework = { read: ['toeleider', 'coach', 'auditor'] } as const;

/**
 * Who may do what, each within the towns and organisations of their employment: the one place where it is said. A
 * command has the name of its type, a question begins with `read:`. What is not here is nobody's.
 */
export const access = {
  RegisterGemeente: ['beheerder'],
  AssignNisCode: ['beheerder'],
  AppointVerwerkingsverantwoordelijke: ['beheerder'],
  SetOpeningsdagen: ['beheerder'],
  SetWijken: ['beheerder'],
  AddToelichting: ['beheerder', 'analist'],
  RemoveToelichting: ['beheerder', 'analist'],
  LeavePolslag: ['beheerder'],
  PublishTaxonomie: ['beheerder'],
  'read:gemeente': ['toeleider', 'coach', 'loket', 'analist', 'auditor', 'beheerder'],

  RegisterMedewerker: ['beheerder'],
  GrantRol: ['beheerder'],
  RevokeRol: ['beheerder'],
  SetTalen: ['beheerder'],
  LeaveService: ['beheerder'],
  ReturnToService: ['beheerder'],
  'read:medewerker': ['auditor', 'beheerder'],

  RegisterOrganisatie: ['beheerder'],
  CorrectOrganisatie: ['beheerder'],
  ChangeDiensten: ['beheerder'],
  CloseOrganisatie: ['beheerder'],
  ReopenOrganisatie: ['beheerder'],
  'read:organisatie': ['toeleider', 'coach', 'loket', 'analist', 'auditor', 'beheerder'],

  RegisterPersoon: caseWork,
  CorrectPersoon: caseWork,
  'read:persoon': casework.read,

  RegisterAanmelding: [...caseWork, 'loket'],
  CorrectAanmelding: caseWork,
  EnterAanmeldingInError: caseWork,
  LinkAanmelding: caseWork,
  UnlinkAanmelding: caseWork,
  AssignAanmelding: caseWork,
  PutOnWachtlijst: caseWork,
  ChooseBenaderingsstrategie: caseWork,
  CorrectBenaderingsstrategie: caseWork,
  EnterBenaderingsstrategieInError: caseWork,
  ReturnAanmelding: caseWork,
  CorrectAanmeldingReturn: caseWork,
  CloseAanmelding: caseWork,
  CorrectAanmeldingClosing: caseWork,
  ReopenAanmelding: caseWork,
  TellSource: caseWork,
  RecordContactAttempt: caseWork,
  CorrectContactAttempt: caseWork,
  EnterContactAttemptInError: caseWork,
  PlanOnthaalgesprek: caseWork,
  CorrectOnthaalgesprekPlan: caseWork,
  CancelOnthaalgesprek: caseWork,
  CorrectOnthaalgesprekCancellation: caseWork,
  HoldOnthaalgesprek: caseWork,
  CorrectOnthaalgesprek: caseWork,
  EnterOnthaalgesprekInError: caseWork,
  /** Importing is no reading: what comes back of a row is its ref and what became of it, nothing that is kept. */
  'import:aanmeldingen': ['beheerder', 'coach'],
  /** The counter sees what was registered at it: by whoever sits there for the same organisatie. */
  'read:aanmelding': [...casework.read, 'loket'],

  RegisterHulpvraag: caseWork,
  CorrectHulpvraag: caseWork,
  ClarifyHulpvraag: caseWork,
  CorrectVerheldering: caseWork,
  EnterVerhelderingInError: caseWork,
  LinkHulpvraag: caseWork,
  UnlinkHulpvraag: caseWork,
  EnterHulpvraagInError: caseWork,
  'import:hulpvragen': ['beheerder', 'coach'],
  'read:hulpvraag': casework.read,

  StartIntake: caseWork,
  CorrectIntake: caseWork,
  SetDoel: caseWork,
  CorrectDoel: caseWork,
  EndDoel: caseWork,
  CorrectDoelOutcome: caseWork,
  EnterDoelOutcomeInError: caseWork,
  EnterDoelInError: caseWork,
  MeasureZelfredzaamheid: caseWork,
  CorrectMeting: caseWork,
  EnterMetingInError: caseWork,
  AddNotitie: caseWork,
  CorrectNotitie: caseWork,
  EnterNotitieInError: caseWork,
  HandOverZorgtraject: caseWork,
  CorrectHandOver: caseWork,
  CloseZorgtraject: caseWork,
  CorrectZorgtrajectClosing: caseWork,
  EnterZorgtrajectInError: caseWork,
  ReopenZorgtraject: caseWork,
  'read:zorgtraject': casework.read,

  Refer: caseWork,
  RecordVisit: caseWork,
  CorrectVisit: caseWork,
  EnterVisitInError: caseWork,

  CorrectDoorverwijzing: caseWork,
  AcceptDoorverwijzing: bothSides,
  RejectDoorverwijzing: bothSides,
  StartDoorverwijzing: bothSides,
  PutDoorverwijzingOnHold: bothSides,
  ResumeDoorverwijzing: bothSides,
  CompleteDoorverwijzing: bothSides,
  FailDoorverwijzing: bothSides,
  CancelDoorverwijzing: bothSides,
  CorrectTransition: bothSides,
  EnterDoorverwijzingInError: caseWork,
  GiveFeedback: bothSides,
  CorrectFeedback: bothSides,
  EnterFeedbackInError: bothSides,
  ContactPartner: caseWork,
  CorrectContact: caseWork,
  EnterContactInError: caseWork,
  /** A partner sees those that are addressed to it. */
  'read:doorverwijzing': [...casework.read, 'partner'],
  'read:verwijsketen': casework.read,

  'read:open-werk': casework.read,
  'read:open-werk-of-others': ['coach', 'auditor'],

  RequestErasure: ['beheerder'],
  'read:verzoek': ['beheerder', 'auditor'],

  'read:leesmodellen': ['auditor', 'beheerder'],
  'rebuild:leesmodel': ['beheerder'],

  'read:rapport': ['analist', 'coach', 'beheerder', 'auditor'],

  /** Who read what, and who was refused. */
  'read:leeslog': ['auditor'],
  'read:leeslog-maanden': ['auditor', 'beheerder'],
  'end:leeslog-maand': ['beheerder'],
} as const satisfies Record<string, readonly Rol[]>;

export type Permission = keyof typeof access;

/** Said by reactions, or on the way of another command; nobody may ask for them over HTTP. */
export const systemCommands = [
  'ClaimNisCode',
  'ReleaseNisCode',
  'ConfirmKeysDestroyed',
  'ConfirmGemeenteKeyDestroyed',
  'NoteReferralOutcome',
  'OpenDoorverwijzing',
  'ExpireDoorverwijzing',
] as const;

export function mayDo(rol: Rol, permission: Permission): boolean {
  return (access[permission] as readonly Rol[]).includes(rol);
}
