import { organisatieKinds } from '#domain/vocabularies/organisatie-kind';
import type { OrganisatieKind } from '#domain/vocabularies/organisatie-kind';
import { Codes, Email, Languages, Moment, NisCodes, One, Text, Texts } from '../core/http/fields.ts';

export class OrganisatieContactBody {
  @Text(30, { optional: true, example: '056 11 22 33' })
  telefoon?: string;

  @Email({ optional: true, example: 'onthaal@example.be' })
  email?: string;

  @Text(300, { optional: true, example: 'https://www.example.be' })
  website?: string;

  @Text(200, { optional: true, description: 'Where people go to.' })
  adres?: string;
}

/** What an organisation offers, to whom. */
export class AanbodBody {
  @Texts(120, { min: 0, max: 100 }, { example: ['NT2'], description: 'Services, as the organisation calls them.' })
  services!: string[];

  @Languages({ min: 0, max: 100 }, { example: ['nld', 'ara'], description: 'Languages that are spoken there.' })
  languages!: string[];

  @NisCodes(
    { min: 0, max: 300 },
    { example: ['34022'], description: 'The towns in use that it serves; none named is every town.' },
  )
  gemeenten!: string[];
}

export class ChangeDienstenBody extends AanbodBody {
  @Moment({ optional: true })
  happenedAt?: string;
}

export class RegisterOrganisatieBody extends AanbodBody {
  @Text(200, { example: 'Huis van het Nederlands' })
  naam!: string;

  @Codes(organisatieKinds, { min: 1, max: 3 }, { example: ['partner'], description: 'What it is to the work.' })
  kinds!: OrganisatieKind[];

  @One(() => OrganisatieContactBody, { optional: true })
  contact?: OrganisatieContactBody;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class CloseOrganisatieBody {
  @Text(500, { optional: true })
  reason?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class ReopenOrganisatieBody {
  @Moment({ optional: true })
  happenedAt?: string;
}
