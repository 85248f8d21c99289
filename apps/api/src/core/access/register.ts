import { Injectable } from '@nestjs/common';
import type { Rol } from '#domain/kernel/roles';
import { grantsOf, rolesOn } from '#domain/medewerker/medewerker';
import { medewerker } from '#domain/medewerker/medewerker.slice';
import { derivedId } from '#event-store/ids';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { townZone } from '../handling/call.ts';
import { States } from '../handling/states.ts';
import { HttpProblem } from '../http/problem.ts';
import type { TokenClaims } from './tokens.ts';
import { Towns } from './towns.ts';

export interface KnownMedewerker {
  readonly medewerkerId: string;
  readonly organisatieId: string;
  readonly state: ReturnType<typeof medewerker.evolve>;
}

/** The register of employees and towns, as their own streams say it; at most two seconds old. */
@Injectable()
export class Register {
  constructor(
    private readonly states: States,
    private readonly ledger: KeyLedger,
    private readonly towns: Towns,
  ) {}

  /** One account is one medewerker: the id follows from it, and only the ledger knows how. */
  medewerkerIdOf(issuer: string, subject: string): string {
    return derivedId('medewerker', this.ledger.accountHash(issuer, subject));
  }

  async medewerkerOf(claims: TokenClaims): Promise<KnownMedewerker | undefined> {
    const medewerkerId = this.medewerkerIdOf(claims.issuer, claims.subject);
    const state = await this.states.recent(medewerker, medewerkerId);
    if (state.status === 'none') return undefined;
    return { medewerkerId, organisatieId: state.organisatieId, state };
  }

  /** Roles today in the town; without a town, those for the whole installation. */
  rollenOf(known: KnownMedewerker, gemeenteId: string | undefined): readonly Rol[] {
    return rolesOn(known.state, gemeenteId, today());
  }

  /** Whether the town no longer works with Polslag. */
  hasLeft(gemeenteId: string): Promise<boolean> {
    return this.towns.hasLeft(gemeenteId);
  }

  /**
   * The town that a request is about: the one that it names by NIS code, or the only one that this medewerker works for.
   * @throws HttpProblem town-not-named, not-allowed
   */
  async townOf(known: KnownMedewerker, nis: string | undefined): Promise<string> {
    const own = new Set(
      grantsOf(known.state, today()).flatMap((grant) => (grant.gemeenteId === undefined ? [] : [grant.gemeenteId])),
    );
    if (nis === undefined) {
      if (own.size !== 1) throw new HttpProblem('town-not-named');
      return [...own][0]!;
    }
    const found = await this.towns.findEver(nis, own);
    if (found !== undefined) return found;
    throw new HttpProblem('not-allowed');
  }
}

function today(): string {
  return Temporal.Now.plainDateISO(townZone).toString();
}
