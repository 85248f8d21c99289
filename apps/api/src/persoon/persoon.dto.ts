import { Email, Language, Moment, One, Text } from '../core/http/fields.ts';

export class NaamBody {
  @Text(100, { optional: true, example: 'Amina' })
  voornaam?: string;

  @Text(100, { optional: true })
  familienaam?: string;
}

export class AdresBody {
  @Text(120, { optional: true })
  straat?: string;

  @Text(12, { optional: true, example: '12 bus 3' })
  huisnummer?: string;

  @Text(12, { optional: true, example: '8500' })
  postcode?: string;

  @Text(80, { optional: true })
  gemeente?: string;
}

export class PersoonBody {
  @One(() => NaamBody)
  naam!: NaamBody;

  @Text(10, { optional: true, example: '1987', description: 'Year, or date where it is known.' })
  geboren?: string;

  @Language({ description: 'The language to speak with this person.' })
  contacttaal!: string;

  @Text(30, { optional: true })
  telefoon?: string;

  @Email({ optional: true })
  email?: string;

  @One(() => AdresBody, { optional: true })
  adres?: AdresBody;

  @Text(500, { optional: true, description: 'What whoever contacts this person should know.' })
  contactNote?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}
