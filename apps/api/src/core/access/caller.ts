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
