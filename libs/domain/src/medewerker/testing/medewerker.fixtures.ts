import type { MedewerkerCommand } from '../medewerker.decisions.ts';
import type { Grant, MedewerkerEvent } from '../medewerker.events.ts';

export const medewerkerId = 'medewerker-1';
export const recorded = { medewerkerId, accountHash: 'hash-1', naam: 'Amina', organisatieId: 'organisatie-1' };
export const toeleider: Grant = { rol: 'toeleider', gemeenteId: 'kortrijk', from: '2015-01-01', to: '2016-12-31' };
export const beheerder: Grant = { rol: 'beheerder', from: '2016-01-01' };

export const registered: MedewerkerEvent = { type: 'MedewerkerRegistered', data: recorded };
export const granted = (grant: Grant): MedewerkerEvent => ({ type: 'RolGranted', data: { ...grant, medewerkerId } });
export const left: MedewerkerEvent = { type: 'MedewerkerLeft', data: { medewerkerId, on: '2016-02-01' } };
export const atWork = [registered, granted(toeleider)];

export const grant = (one: Grant, organisatieIsPartner = false): MedewerkerCommand => ({
  type: 'GrantRol',
  data: { ...one, medewerkerId },
  seen: { organisatieIsPartner },
});
