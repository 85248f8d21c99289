import type { Rol } from '#domain/kernel/roles';

/** Who asks, as the token and the register of employees agree on it. */
export interface Caller {
  readonly medewerkerId: string;
  readonly organisatieId: string;
  /** The town that the request is about; absent for what belongs to the installation. */
  readonly gemeenteId: string | undefined;
  /** The role under which the request is allowed. */
  readonly rol: Rol;
}

/** Who asks, whether or not it is allowed: as much of it as is known when it is refused. */
export type KnownCaller = Pick<Caller, 'medewerkerId' | 'organisatieId'> & Partial<Pick<Caller, 'gemeenteId' | 'rol'>>;
