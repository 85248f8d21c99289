import type { Rol } from '#domain/kernel/roles';

/** Who asks, as the token and the register of employees agree on it. */
export interface Caller {
  readonly medewerkerId: string;
  readonly organisatieId: string;
  /** The town that the request is about; absent for what belongs to the installation. */
  readonly gemeenteId: string | undefined;
  /** Who answers or answered for the data of that town, or of the installation: nothing else is shown. */
  readonly controllers: readonly string[];
  /** The role under which the request is allowed. */
  readonly rol: Rol;
}

/** Who asks, whether or not it is allowed: as much of it as is known when it is refused. */
export type KnownCaller = Pick<Caller, 'medewerkerId' | 'organisatieId'> & Partial<Pick<Caller, 'gemeenteId' | 'rol'>>;
