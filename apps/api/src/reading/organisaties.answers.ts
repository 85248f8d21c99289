import { ApiProperty } from '@nestjs/swagger';
import { organisatieKinds } from '#domain/vocabularies/organisatie-kind';
import type { OrganisatieKind } from '#domain/vocabularies/organisatie-kind';
import type { OrganisatieRow } from '#read-models/organisaties/organisatie-row';
import { Code, Codes, Languages, One, Text, Texts } from '../core/http/fields.ts';
import { PageQuery } from '../core/reading/page.ts';
import { OrganisatieContactBody } from '../organisatie/organisatie.dto.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';
import { isForgotten, said } from './shown.ts';

export class OrganisatiesQuery extends PageQuery {
  @Code(organisatieKinds, { optional: true, example: 'partner' })
  kind?: OrganisatieKind;
}

export class OrganisatieAnswer extends ThingAnswer {
  @Text(200, { optional: true, example: 'Huis van het Nederlands' })
  naam?: string;

  @ApiProperty({ enum: ['open', 'closed'], description: 'Nobody is referred to a closed one.' })
  status!: 'open' | 'closed';

  @Codes(organisatieKinds, { min: 1, max: 3 })
  kinds!: OrganisatieKind[];

  @Texts(120, { min: 0, max: 100 }, { example: ['NT2'] })
  services!: string[];

  @Languages({ min: 0, max: 100 }, { example: ['nld', 'ara'] })
  languages!: string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'The towns that it serves; none is every town.' })
  gemeenteIds!: string[];

  @One(() => OrganisatieContactBody, { optional: true })
  contact?: OrganisatieContactBody;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class OrganisatiePage extends pageOfAnswers(OrganisatieAnswer) {}

export function organisatieAnswer(row: OrganisatieRow): OrganisatieAnswer {
  const { id, status, kinds, services, languages, gemeenteIds, personal } = row;
  return {
    ...said(personal),
    id,
    revision: String(row.revision),
    status,
    kinds,
    services,
    languages,
    gemeenteIds,
    vergeten: isForgotten(personal),
  };
}
