import { actionDoers, actions } from '#domain/vocabularies/hulpvraag-action';
import type { Action, ActionDoer } from '#domain/vocabularies/hulpvraag-action';
import { places } from '#domain/vocabularies/hulpvraag-place';
import type { Place } from '#domain/vocabularies/hulpvraag-place';
import { statuten } from '#domain/vocabularies/statuut';
import type { Statuut } from '#domain/vocabularies/statuut';
import { unlinkReasons } from '#domain/vocabularies/unlink-reason';
import type { UnlinkReason } from '#domain/vocabularies/unlink-reason';
import { whoAsksList } from '#domain/vocabularies/who-asks';
import type { WhoAsks } from '#domain/vocabularies/who-asks';
import { Code, Flag, Id, Language, Many, Moment, Nationality, NisCode, Slug, Text, Wijk } from '../core/http/fields.ts';

export class ThemeChoiceBody {
  @Slug(80, { example: 'wonen' })
  theme!: string;

  @Slug(80, { optional: true, example: 'zoekt-huurwoning', description: 'Left out: niet nader bepaald.' })
  subtheme?: string;
}

export class ActionTakenBody {
  @Code(actions)
  action!: Action;

  @Code(actionDoers, { optional: true, description: 'Who did it.' })
  by?: ActionDoer;
}

/** A hulpvraag as it is counted, without who asked it. */
export class HulpvraagBody {
  @Many(() => ThemeChoiceBody, { min: 1, max: 3 }, { description: 'The first is the main one.' })
  themes!: ThemeChoiceBody[];

  @Many(() => ActionTakenBody, { min: 0, max: 8 }, { description: 'The first is the main one.' })
  actions!: ActionTakenBody[];

  @Code(places, { optional: true })
  place?: Place;

  @Language({ description: 'The language that was spoken.' })
  language!: string;

  @Flag({ optional: true, description: 'Whether the toeleider was asked to interpret.' })
  askedToInterpret?: boolean;

  @Code(whoAsksList)
  whoAsks!: WhoAsks;

  @Code(statuten)
  statuut!: Statuut;

  @Nationality()
  nationality!: string;

  @NisCode({ optional: true, description: 'Where the asker lives.' })
  woonplaats?: string;

  @Wijk({ optional: true, description: 'One of the town’s list, where it has one.' })
  wijk?: string;

  @Nationality({ optional: true, description: 'Country of origin, where it differs.' })
  herkomst?: string;

  @NisCode({ optional: true })
  vorigeWoonplaats?: string;

  @Text(2000, { optional: true, description: 'The question as it was asked.' })
  question?: string;

  @Text(4000, { optional: true, description: 'A free note.' })
  note?: string;
}

export class CorrectHulpvraagBody extends HulpvraagBody {
  @Moment({ description: 'When it was asked after all.' })
  happenedAt!: string;
}

/** A hulpvraag of somebody who stays anonymous. */
export class AnonymousHulpvraagBody extends HulpvraagBody {
  @Moment({ optional: true, description: 'When it was asked; now, where left out.' })
  happenedAt?: string;
}

export class RegisterHulpvraagBody extends AnonymousHulpvraagBody {
  @Id({ optional: true, description: 'Left out: anonymous.' })
  persoonId?: string;

  @Id({ optional: true })
  zorgtrajectId?: string;

  @Id({ optional: true, description: 'The aanmelding that led to it.' })
  aanmeldingId?: string;
}

abstract class VerhelderingBody {
  @Many(() => ThemeChoiceBody, { min: 1, max: 3 }, { description: 'The themes of the question behind the question.' })
  themes!: ThemeChoiceBody[];

  @Text(2000, { optional: true })
  question?: string;
}

export class ClarifyHulpvraagBody extends VerhelderingBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectVerhelderingBody extends VerhelderingBody {
  @Moment({ description: 'When it was understood after all.' })
  happenedAt!: string;
}

export class LinkHulpvraagBody {
  @Id()
  persoonId!: string;
}

export class UnlinkBody {
  @Code(unlinkReasons)
  reason!: UnlinkReason;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class EnteredInErrorBody {
  @Text(500, { optional: true })
  reason?: string;
}
