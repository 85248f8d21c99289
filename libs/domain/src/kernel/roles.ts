/** The roles of a medewerker, as in the register of employees and in the token. */
export const rollen = ['toeleider', 'coach', 'loket', 'partner', 'analist', 'auditor', 'beheerder'] as const;

export type Rol = (typeof rollen)[number];

export function isRol(value: unknown): value is Rol {
  return rollen.includes(value as Rol);
}
