import type { Rol } from '../kernel/roles.ts';

const caseWork = ['toeleider', 'coach'] as const;
const casework = { read: ['toeleider', 'coach', 'auditor'] } as const;

/**
 * Who may do what, each within the towns and organisations of their employment: the one place where it is said. A
 * command has the name of its type, a question begins with `read:`. What is not here is nobody's.
 */
export const access = {
  RegisterGemeente: ['beheerder'],
  AssignNisCode: ['beheerder'],
  SetOpeningsdagen: ['beheerder'],
  AddToelichting: ['beheerder', 'analist'],
  RemoveToelichting: ['beheerder', 'analist'],
  PublishTaxonomie: ['beheerder'],
  'read:gemeente': ['toeleider', 'coach', 'loket', 'partner', 'analist', 'auditor', 'beheerder'],

  RegisterPersoon: caseWork,
  CorrectPersoon: caseWork,
  'read:persoon': casework.read,

  RegisterHulpvraag: caseWork,
  CorrectHulpvraag: caseWork,
  ClarifyHulpvraag: caseWork,
  LinkHulpvraag: caseWork,
  EnterHulpvraagInError: caseWork,
  'import:hulpvragen': ['beheerder', 'coach'],
  'read:hulpvraag': casework.read,

  RequestErasure: ['beheerder'],
  'read:verzoek': ['beheerder', 'auditor'],

  'read:rapport': ['analist', 'coach', 'beheerder', 'auditor'],
} as const satisfies Record<string, readonly Rol[]>;

export type Permission = keyof typeof access;

/** Said by reactions only; nobody may ask for them over HTTP. */
export const systemCommands = ['ConfirmKeysDestroyed'] as const;

export function mayDo(rol: Rol, permission: Permission): boolean {
  return (access[permission] as readonly Rol[]).includes(rol);
}
