import { medewerkerRoles } from '#domain/vocabularies/roles';
import type { Rol } from '#domain/kernel/roles';
import { Code, Id, Languages, LocalDate, Many, NisCode, One, Text } from '../core/http/fields.ts';

export class AccountBody {
  @Text(300, { example: 'https://login.example.be/realms/stad', description: 'The token’s `iss`.' })
  issuer!: string;

  @Text(300, { description: 'The token’s `sub`. Only an HMAC of both is kept.' })
  subject!: string;
}

export class GrantBody {
  @Code(medewerkerRoles)
  rol!: Rol;

  @NisCode({ optional: true, description: 'Left out: the whole installation (beheerder only).' })
  nis?: string;

  @LocalDate()
  from!: string;

  @LocalDate({ optional: true, description: 'Included; without it the role has no end.' })
  to?: string;
}

export class RegisterMedewerkerBody {
  @One(() => AccountBody)
  account!: AccountBody;

  @Text(200, { optional: true })
  naam?: string;

  @Id({ optional: true, description: 'The employer; that of who registers, where left out.' })
  organisatieId?: string;

  @Languages({ min: 0, max: 40 }, { optional: true, description: 'ISO 639-3 or 639-5.' })
  languages?: string[];

  @Many(() => GrantBody, { min: 0, max: 50 })
  grants!: GrantBody[];
}

export class RevokeRolBody {
  @Code(medewerkerRoles)
  rol!: Rol;

  @NisCode({ optional: true })
  nis?: string;

  @LocalDate({ description: 'The first day on which the role no longer holds.' })
  on!: string;
}

export class TalenBody {
  @Languages({ min: 0, max: 40 })
  languages!: string[];
}

export class LeaveServiceBody {
  @LocalDate({ description: 'The first day out of service.' })
  on!: string;
}

export class ReturnToServiceBody {
  @Id()
  organisatieId!: string;

  @LocalDate()
  from!: string;
}
