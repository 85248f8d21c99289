import { describe, expect, it } from '@jest/globals';
import type { Rol } from '#domain/kernel/roles';
import { eventTypes, sliceContracts } from '#domain/slices';
import { access, mayDo, systemCommands } from '#domain/toegang/access';
import type { Permission } from '#domain/toegang/access';

// The lists of the domain page and of the first assignment, by hand: what the tables in docs/ are held against.

/** What each slice must be able to say. */
const mustBeSaid: Readonly<Record<string, readonly string[]>> = {
  gemeente: [
    'GemeenteRegistered',
    'NisCodeAssigned',
    'VerwerkingsverantwoordelijkeAppointed',
    'OpeningsdagenSet',
    'ToelichtingAdded',
  ],
  niscode: ['NisCodeClaimed', 'NisCodeReleased'],
  organisatie: ['OrganisatieRegistered', 'OrganisatieCorrected', 'DienstenChanged'],
  medewerker: ['MedewerkerRegistered', 'RolGranted', 'RolRevoked', 'TalenSet'],
  taxonomie: ['TaxonomiePublished'],
  persoon: ['PersoonRegistered', 'PersoonCorrected'],
  aanmelding: [
    ...['AanmeldingRegistered', 'AanmeldingAssigned', 'OnthaalgesprekPlanned', 'OnthaalgesprekHeld'],
    ...['BenaderingsstrategieChosen', 'AanmeldingClosed', 'AanmeldingReturned', 'SourceTold', 'ContactAttempted'],
    ...['Referred', 'AccompaniedVisit'],
  ],
  hulpvraag: [
    ...['HulpvraagRegistered', 'HulpvraagClarified', 'HulpvraagCorrected', 'HulpvraagLinked'],
    ...['HulpvraagEnteredInError', 'Referred', 'AccompaniedVisit'],
  ],
  zorgtraject: [
    ...['IntakeStarted', 'DoelSet', 'DoelEnded', 'ZelfredzaamheidMeasured', 'NotitieAdded', 'ZorgtrajectHandedOver'],
    ...['ZorgtrajectClosed', 'ZorgtrajectReopened', 'Referred', 'AccompaniedVisit'],
  ],
  doorverwijzing: [
    ...['DoorverwijzingRequested', 'DoorverwijzingAccepted', 'DoorverwijzingRejected', 'DoorverwijzingStarted'],
    ...['DoorverwijzingPutOnHold', 'DoorverwijzingResumed', 'DoorverwijzingCompleted', 'DoorverwijzingFailed'],
    ...['DoorverwijzingCancelled', 'DoorverwijzingExpired', 'DoorverwijzingEnteredInError', 'FeedbackGiven'],
    'PartnerContacted',
  ],
  verzoek: ['ErasureRequested', 'KeysDestroyed'],
};

/** Rules that the practice has a name for, by the command that they bind. */
const rules: Readonly<Record<string, readonly string[]>> = {
  CloseZorgtraject: ['open-doel-unstated', 'open-referral-unstated'],
  HandOverZorgtraject: ['toeleider-not-in-town'],
  RecordVisit: ['happened-in-future'],
  AssignAanmelding: ['caseload-full', 'toeleider-lacks-language'],
  CloseAanmelding: ['too-few-attempts', 'too-few-channels'],
  HoldOnthaalgesprek: ['topic-families-only', 'topic-missing', 'topic-without-reason'],
};

const commandsOf = (...slices: string[]) =>
  sliceContracts.filter(({ name }) => slices.includes(name)).flatMap(({ commands }) => Object.keys(commands));
const asked = (commands: readonly string[]) =>
  [...new Set(commands)].filter((command) => !systemCommands.some((said) => said === command)).toSorted();

const caseWork = asked(commandsOf('aanmelding', 'persoon', 'hulpvraag', 'zorgtraject', 'doorverwijzing'));
const remarks = ['AddToelichting', 'RemoveToelichting'];
const answers = [
  ...['AcceptDoorverwijzing', 'RejectDoorverwijzing', 'StartDoorverwijzing', 'PutDoorverwijzingOnHold'],
  ...['ResumeDoorverwijzing', 'CompleteDoorverwijzing', 'FailDoorverwijzing', 'CancelDoorverwijzing'],
  ...['GiveFeedback', 'CorrectFeedback', 'CorrectTransition', 'EnterFeedbackInError'],
];
const inrichting = asked(commandsOf('gemeente', 'taxonomie', 'organisatie', 'medewerker', 'verzoek'));
const caseContent = ['persoon', 'aanmelding', 'hulpvraag', 'zorgtraject', 'doorverwijzing', 'verwijsketen'];

/** The table of roles: which commands each may say, no more and no less. */
const maySay: Readonly<Record<Rol, readonly string[]>> = {
  toeleider: caseWork,
  coach: caseWork,
  loket: ['RegisterAanmelding'],
  partner: answers,
  analist: remarks,
  auditor: [],
  beheerder: inrichting,
};

/** Which cases each may look into; what they are shown of them is another matter. */
const mayRead: Readonly<Record<Rol, readonly string[]>> = {
  toeleider: caseContent,
  coach: caseContent,
  loket: ['aanmelding'],
  partner: ['doorverwijzing'],
  analist: [],
  auditor: caseContent,
  beheerder: [],
};

describe('the lists of the domain', () => {
  it('has a slice for each, and no other', () => {
    expect(sliceContracts.map(({ name }) => name).toSorted()).toEqual(Object.keys(mustBeSaid).toSorted());
  });

  it.each(sliceContracts)('$name says what it must', ({ name, events }) => {
    expect(mustBeSaid[name]!.filter((type) => !Object.hasOwn(events, type))).toEqual([]);
  });

  it('keeps the names that the product was named with', () => {
    expect(eventTypes).toEqual(
      expect.arrayContaining(['IntakeStarted', 'Referred', 'AccompaniedVisit', 'ZorgtrajectClosed']),
    );
  });

  it.each(Object.entries(rules))('%s is bound by its rules', (command, codes) => {
    for (const { commands, rejections } of sliceContracts.filter((slice) => Object.hasOwn(slice.commands, command))) {
      expect(commands[command]!.rejects).toEqual(expect.arrayContaining([...codes]));
      expect(Object.keys(rejections)).toEqual(expect.arrayContaining([...codes]));
    }
  });

  it('refuses what has not happened yet, in every case', () => {
    for (const { name, commands } of sliceContracts) {
      if (['gemeente', 'niscode', 'taxonomie'].includes(name)) continue;
      for (const [command, { rejects }] of Object.entries(commands)) {
        expect([command, rejects.includes('happened-in-future')]).toEqual([command, true]);
      }
    }
  });
});

describe('the table of roles', () => {
  const commands = Object.keys(access).filter((permission) => !permission.includes(':')) as Permission[];
  const reads = caseContent.map((what) => [what, `read:${what}` as Permission] as const);

  it.each(Object.keys(maySay) as Rol[])('lets a %s say what it says, and nothing else', (rol) => {
    expect(commands.filter((command) => mayDo(rol, command)).toSorted()).toEqual([...maySay[rol]].toSorted());
  });

  it.each(Object.keys(mayRead) as Rol[])('lets a %s look into the cases that it says, and no others', (rol) => {
    expect(reads.filter(([, permission]) => mayDo(rol, permission)).map(([what]) => what)).toEqual(mayRead[rol]);
  });

  it('lets a partner see the referrals addressed to it, and nothing else', () => {
    const seen = Object.keys(access).filter((one) => one.includes(':') && mayDo('partner', one as Permission));
    expect(seen).toEqual(['read:doorverwijzing']);
  });

  it('lets nobody but coach and beheerder import, and nobody but the beheerder rebuild', () => {
    const others = Object.entries(access).filter(([permission]) => /^(import|rebuild):/.test(permission));
    for (const [permission, roles] of others) {
      const allowed = permission.startsWith('import:') ? ['beheerder', 'coach'] : ['beheerder'];
      expect([permission, [...roles].toSorted()]).toEqual([permission, allowed]);
    }
  });

  it('shows figures to whoever steers by them, and never to a partner or the counter', () => {
    expect((['analist', 'coach', 'beheerder', 'auditor'] as const).every((rol) => mayDo(rol, 'read:rapport'))).toBe(
      true,
    );
    expect((['partner', 'loket'] as const).some((rol) => mayDo(rol, 'read:rapport'))).toBe(false);
  });
});
