import { reports } from '#domain/vocabularies/report';
import type { Report } from '#domain/vocabularies/report';
import { Code, Id, LocalDate, LocalDates, Many, NisCode, Text, Weekdays, Wijken } from '../core/http/fields.ts';

export class RegisterGemeenteBody {
  @NisCode()
  nis!: string;

  @Text(80, { example: 'Kortrijk' })
  naam!: string;

  @LocalDate({ optional: true, description: 'From when the NIS code holds; 1977-01-01 where left out.' })
  from?: string;
}

export class AssignNisCodeBody {
  @NisCode({ example: '34022' })
  nis!: string;

  @LocalDate({ description: 'From when the code holds.' })
  from!: string;
}

export class AppointVerwerkingsverantwoordelijkeBody {
  @Id({ optional: true, description: 'An open organisation of that kind; left out: the town itself.' })
  organisatieId?: string;

  @LocalDate({ description: 'For what is recorded from this day on: today or later.' })
  from!: string;
}

export class PermanentieBody {
  @Weekdays()
  weekdays!: number[];

  @LocalDate()
  from!: string;

  @LocalDate({ description: 'Included.' })
  to!: string;
}

export class OpeningsdagenBody {
  @Many(() => PermanentieBody, { min: 0, max: 200 })
  permanenties!: PermanentieBody[];

  @LocalDates({ min: 0, max: 5000 }, { description: 'Days on which nobody sat.' })
  closures!: string[];
}

export class WijkenBody {
  @Wijken({ min: 0, max: 500 }, { description: 'The whole list; an empty one takes it away.' })
  wijken!: string[];
}

export class ToelichtingBody {
  @LocalDate()
  from!: string;

  @LocalDate({ description: 'Included.' })
  to!: string;

  @Code(reports)
  report!: Report;

  @Text(60, {
    optional: true,
    example: 'averagePerDay',
    description: 'The figure that it is about, as the JSON of the report names it; left out: all of it.',
  })
  figure?: string;

  @Text(1000, { example: 'Door verbouwing was het onthaalbureau in maart enkel op afspraak open.' })
  text!: string;
}
