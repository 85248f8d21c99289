import { Many, Slug, Text, Whole } from '../core/http/fields.ts';

export class TaxonomieEntryBody {
  @Slug(80, { example: 'zoekt-huurwoning' })
  code!: string;

  @Text(120, { example: 'Zoekt huurwoning' })
  nl!: string;

  @Text(120, { optional: true })
  fr?: string;

  @Text(120, { optional: true })
  en?: string;

  @Text(200, {
    example: 'polslag:subthema:zoekt-huurwoning',
    description: 'What towns pool their figures by: a reference of version 1, which several codes may share.',
  })
  reference!: string;
}

export class TaxonomieThemeBody extends TaxonomieEntryBody {
  @Many(() => TaxonomieEntryBody, { min: 0, max: 200 })
  subthemes!: TaxonomieEntryBody[];
}

export class TaxonomieBody {
  @Whole({ min: 1, max: 10_000 }, { description: 'One above the present version.' })
  version!: number;

  @Many(() => TaxonomieThemeBody, { min: 1, max: 100 })
  themes!: TaxonomieThemeBody[];
}
