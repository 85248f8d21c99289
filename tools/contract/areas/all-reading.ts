import { FORWARDS } from '@eventstore/db-client';
import type { AllStreamResolvedEvent, Direction, Position, ReadPosition } from '@eventstore/db-client';
import type { Asking } from '../rule.ts';
import { all } from '../world.ts';
import type { World } from '../world.ts';

export const area = '5 readAll';

export const at = (commit: bigint, prepare = commit): Position => ({ commit, prepare });
const row = ({ event, commitPosition }: AllStreamResolvedEvent) => ({
  stream: event!.streamId,
  rev: event!.revision,
  type: event!.type,
  pos: event!.position.commit,
  commitPosition,
});
export const rows = (found: readonly AllStreamResolvedEvent[]) => found.map(row);

export function read(world: World, fromPosition: ReadPosition, direction: Direction = FORWARDS, maxCount = 2) {
  return all(world.client.readAll({ fromPosition, direction, maxCount }));
}

export const alone: Asking = { alone: true };
