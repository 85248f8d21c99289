import { defineSlice } from '../kernel/slice.ts';
import { decideMedewerker } from './medewerker.decisions.ts';
import { medewerkerContracts } from './medewerker.events.ts';
import { medewerkerRejections } from './medewerker.rejections.ts';
import { evolveMedewerker, initialMedewerker } from './medewerker.ts';

const grantRejects = [
  'happened-in-future',
  'rol-overlaps',
  'rol-needs-gemeente',
  'rol-period-reversed',
  'organisatie-not-partner',
] as const;

/** An employee: for whom they work, which roles they have in which towns from when to when, what they speak. */
export const medewerker = defineSlice({
  name: 'medewerker',
  events: medewerkerContracts,
  rejections: medewerkerRejections,
  initialState: initialMedewerker,
  evolve: evolveMedewerker,
  decide: decideMedewerker,
  commands: {
    RegisterMedewerker: {
      creates: true,
      emits: ['MedewerkerRegistered', 'RolGranted', 'TalenSet'],
      rejects: [...grantRejects, 'already-recorded'],
    },
    GrantRol: { emits: ['RolGranted'], rejects: [...grantRejects, 'medewerker-left'] },
    RevokeRol: { emits: ['RolRevoked'], rejects: ['happened-in-future', 'rol-not-granted'] },
    SetTalen: { emits: ['TalenSet'], rejects: ['happened-in-future', 'medewerker-left'] },
    LeaveService: { emits: ['MedewerkerLeft'], rejects: ['happened-in-future'] },
    ReturnToService: { emits: ['MedewerkerReturned'], rejects: ['happened-in-future', 'medewerker-in-service'] },
  },
});
