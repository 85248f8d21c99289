import { unreachable } from '#domain/kernel/unreachable';
import { endedOn, samePlace } from '#domain/medewerker/grants';
import type { MedewerkerEvent } from '#domain/medewerker/medewerker.events';
import { medewerkerContracts } from '#domain/medewerker/medewerker.events';
import { MedewerkerRow } from '#read-models/medewerkers/medewerker-row';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';

type Told = Projected<MedewerkerEvent, typeof medewerkerContracts>;

/** The register of employees: who works for whom, where, as what, from when to when. */
export const medewerkers = defineProjection<MedewerkerRow, Told>({
  name: 'medewerkers',
  version: 1,
  entity: MedewerkerRow,
  holdsStatistics: true,
  types: Object.keys(medewerkerContracts) as Told['type'][],
  keys: (event) => [event.streamId],
  evolve: (row, event) => {
    const draft = evolveMedewerker(row, event);
    return draft && { ...draft, revision: Number(event.revision) };
  },
});

function evolveMedewerker(row: MedewerkerRow | undefined, event: Told): Draft<MedewerkerRow> | undefined {
  if (event.type === 'MedewerkerRegistered') {
    const { ordinal, data, personal } = event;
    const { organisatieId } = data;
    return {
      ordinal,
      revision: 0,
      status: 'in-service',
      leftOn: null,
      organisatieId,
      grants: [],
      languages: [],
      personal,
    };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'RolGranted': {
      const { medewerkerId: _, ...grant } = event.data;
      return { ...row, grants: [...row.grants, grant] };
    }
    case 'RolRevoked': {
      const { data } = event;
      return { ...row, grants: row.grants.map((grant) => (samePlace(grant, data) ? endedOn(grant, data.on) : grant)) };
    }
    case 'TalenSet':
      return { ...row, languages: [...event.data.languages] };
    case 'MedewerkerLeft':
      return { ...row, status: 'left', leftOn: event.data.on };
    case 'MedewerkerReturned': {
      const { leftOn } = row;
      // The rights from before do not come back by themselves.
      const grants = leftOn === null ? row.grants : row.grants.map((grant) => endedOn(grant, leftOn));
      return { ...row, status: 'in-service', leftOn: null, organisatieId: event.data.organisatieId, grants };
    }
    default:
      return unreachable(event);
  }
}
