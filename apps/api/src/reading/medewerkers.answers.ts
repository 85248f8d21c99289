import { ApiProperty } from '@nestjs/swagger';
import type { Rol } from '#domain/kernel/roles';
import { medewerkerRoles } from '#domain/vocabularies/roles';
import type { MedewerkerRow } from '#read-models/medewerkers/medewerker-row';
import { Code, Id, Languages, LocalDate, Text } from '../core/http/fields.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';
import { isForgotten, said, shown } from './shown.ts';

export class GrantAnswer {
  @Code(medewerkerRoles)
  rol!: Rol;

  @Id({ optional: true, description: 'The town; absent for the whole installation.' })
  gemeenteId?: string;

  @LocalDate()
  from!: string;

  @LocalDate({ optional: true, description: 'Included; absent while it has no end.' })
  to?: string;
}

export class MedewerkerAnswer extends ThingAnswer {
  @Text(200, { optional: true })
  naam?: string;

  @ApiProperty({ enum: ['in-service', 'left'] })
  status!: 'in-service' | 'left';

  @LocalDate({ optional: true, description: 'First day out of service, which may still have to come.' })
  leftOn?: string;

  @Id({ description: 'The employer.' })
  organisatieId!: string;

  @ApiProperty({ type: [GrantAnswer], description: 'Also those that ended.' })
  grants!: GrantAnswer[];

  @Languages({ min: 0, max: 40 })
  languages!: string[];

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class MedewerkerPage extends pageOfAnswers(MedewerkerAnswer) {}

/** @param gemeenteId only roles that count in this town are shown; all, without one */
export function medewerkerAnswer(row: MedewerkerRow, gemeenteId: string | undefined): MedewerkerAnswer {
  const { id, status, leftOn, organisatieId, grants, languages, personal } = row;
  return {
    ...said(personal),
    ...shown({ leftOn }),
    id,
    revision: String(row.revision),
    status,
    organisatieId,
    grants: grants.filter((grant) => gemeenteId === undefined || (grant.gemeenteId ?? gemeenteId) === gemeenteId),
    languages,
    vergeten: isForgotten(personal),
  };
}
