import fc from 'fast-check';
import type { DoorverwijzingCommand } from '#domain/doorverwijzing/doorverwijzing.decisions';
import { verwijzingCommands } from '#domain/doorverwijzing/testing/verwijzing.arbitrary';
import type { HulpvraagCommand } from '#domain/hulpvraag/hulpvraag.decisions';
import { ids } from '#domain/kernel/testing/arbitrary';
import type { PersoonCommand } from '#domain/persoon/persoon.decisions';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import type { ZorgtrajectCommand } from '#domain/zorgtraject/zorgtraject.decisions';

/** The command that opens a stream, and those that may come behind it. */
export interface Commands<Command> {
  readonly opening: fc.Arbitrary<Command>;
  readonly others: fc.Arbitrary<Command>;
}

const words = fc.constantFrom('een woord', 'Élodie 🙂', '');
const person = { persoonId: 'persoon-1', askerToken: 'token-1' };
const seen = { taxonomie: taxonomieV1, zorgtrajectOpen: true } as const;
const guide = { toeleiderRollen: ['toeleider'] } as const;

/** A command of one type with random data. */
function said<Type extends string, Data extends object, More extends object = object>(
  type: Type,
  data: fc.Arbitrary<Data>,
  more: More = {} as More,
): fc.Arbitrary<{ type: Type; data: Data } & More> {
  return data.map((chosen) => ({ type, data: chosen, ...more }));
}

const persoon = words.map((contactNote) => ({
  persoonId: 'persoon-1',
  naam: { voornaam: 'Élodie' },
  contacttaal: 'ary',
  telefoon: '0470 00 00 00',
  contactNote,
}));

export const persoonCommands: Commands<PersoonCommand> = {
  opening: said('RegisterPersoon', persoon),
  others: fc.oneof(said('RegisterPersoon', persoon), said('CorrectPersoon', persoon)),
};

const hulpvraagId = 'hulpvraag-1';
const question = fc.record({ question: words, note: words }).map((data) => ({
  ...data,
  hulpvraagId,
  themes: [{ theme: 'wonen', subtheme: 'zoekt-huurwoning' }],
  actions: [{ action: 'doorverwijzen', by: 'samen' } as const],
  language: 'ara',
  whoAsks: 'vrouw' as const,
  statuut: 'nieuwkomer' as const,
  nationality: 'SY',
}));
const behind = fc
  .tuple(words, ids('verheldering'))
  .map(([text, verhelderingId]) => ({ hulpvraagId, verhelderingId, themes: [{ theme: 'werk' }], question: text }));
const asked = question.map((data) => ({ ...data, ...person }));

export const hulpvraagCommands: Commands<HulpvraagCommand> = {
  opening: said('RegisterHulpvraag', asked, { seen }),
  others: fc.oneof(
    said('CorrectHulpvraag', question, { seen }),
    said('ClarifyHulpvraag', behind, { seen }),
    said('LinkHulpvraag', fc.constant({ hulpvraagId, ...person })),
    { weight: 6, arbitrary: verwijzingCommands },
  ),
};

const zorgtrajectId = 'zorgtraject-1';
const doel = fc.record({ doelId: ids('doel'), description: words, theme: fc.constantFrom('werk', 'wonen') });
const notitie = fc.record({ notitieId: ids('notitie'), text: words });
const scores = [{ domain: 'huisvesting', level: 3 }] as const;
const intake = { zorgtrajectId, toeleiderId: 'toeleider-1', language: 'prs', ...person };
const closing = {
  zorgtrajectId,
  afsluitingId: 'afsluiting-1',
  reason: 'kan-alleen-verder',
  doelen: [],
  referrals: [],
} as const;

export const zorgtrajectCommands: Commands<ZorgtrajectCommand> = {
  opening: said(
    'StartIntake',
    words.map((reason) => ({ ...intake, reason })),
    { seen: guide },
  ),
  others: fc.oneof(
    said('SetDoel', doel, { seen }),
    said('CorrectDoel', doel, { seen }),
    said('EndDoel', fc.record({ doelId: ids('doel'), outcome: fc.constantFrom('bereikt', 'niet-haalbaar') })),
    said('AddNotitie', notitie),
    said('CorrectNotitie', notitie),
    said('MeasureZelfredzaamheid', fc.record({ metingId: ids('meting'), note: words, scores: fc.constant(scores) })),
    said(
      'HandOverZorgtraject',
      fc.constant({ zorgtrajectId, overdrachtId: 'overdracht-1', toToeleiderId: 'toeleider-2' }),
      { seen: guide },
    ),
    said('CloseZorgtraject', fc.constant(closing)),
    said('ReopenZorgtraject', fc.constant({ zorgtrajectId })),
    { weight: 4, arbitrary: verwijzingCommands },
  ),
};

const doorverwijzingId = 'doorverwijzing-1';
const side = { side: 'requester', onBehalfOfPartner: true } as const;
const feedback = fc.record({ feedbackId: ids('feedback'), text: words });
const answer = fc
  .tuple(feedback, ids('transition'))
  .map(([told, transitionId]) => ({ doorverwijzingId, transitionId, ...side, feedback: told }));
const opened = words.map((text) => ({
  doorverwijzingId,
  origin: { slice: 'hulpvraag', id: hulpvraagId } as const,
  organisatieId: 'organisatie-1',
  requestedBy: 'toeleider-1',
  persoonId: 'persoon-1',
  mode: 'actief' as const,
  question: text,
}));
const given = feedback.map((told) => ({ ...side, ...told }));

export const doorverwijzingCommands: Commands<DoorverwijzingCommand> = {
  opening: said('OpenDoorverwijzing', opened),
  others: fc.oneof(
    said('AcceptDoorverwijzing', answer),
    said('StartDoorverwijzing', answer),
    said('PutDoorverwijzingOnHold', answer),
    said('ResumeDoorverwijzing', answer),
    said('GiveFeedback', given),
    said('CorrectFeedback', given),
  ),
};
