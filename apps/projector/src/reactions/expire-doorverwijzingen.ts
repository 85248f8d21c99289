import type { DataSource } from 'typeorm';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import { derivedId } from '#event-store/ids';
import { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import type { ClockReaction } from './runner/reaction.ts';

/** The zone of the towns: all of them are in Belgium. */
const townZone = 'Europe/Brussels';
const atOnce = 200;

/** A request that nobody answered until its last day expires on the day after. */
export function expireDoorverwijzingen(source: DataSource): ClockReaction {
  return {
    name: 'expire-doorverwijzingen',
    every: 60_000,
    async look(now, acting) {
      const moment = Temporal.Instant.from(now).toZonedDateTimeISO(townZone);
      const rows = await source
        .getRepository(DoorverwijzingRow)
        .createQueryBuilder('row')
        .where(`row.state = 'requested' and row.expiresOn < :today`, { today: moment.toPlainDate().toString() })
        .orderBy('row.ordinal')
        .take(atOnce)
        .getMany();
      for (const row of rows) {
        if (acting.signal.aborted) return;
        const cause = `${row.id} ${row.expiresOn ?? ''}`;
        const transitionId = derivedId('transition', cause);
        await acting.execute(doorverwijzing, {
          id: row.id,
          cause,
          command: { type: 'ExpireDoorverwijzing', data: { doorverwijzingId: row.id, transitionId, side: 'system' } },
          happenedAt: {
            local: moment.toPlainDateTime().toString({ smallestUnit: 'second' }),
            zone: townZone,
            precision: 'instant',
          },
          purpose: 'toeleiding',
          ...(row.tenant !== null && { tenant: row.tenant }),
          ...(row.controller !== null && { controller: row.controller }),
        });
      }
    },
  };
}
