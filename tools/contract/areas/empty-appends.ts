import { requestOf } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { expectedRevision, routeOf } from '../world.ts';
import { nameOrValue } from '../written.ts';

const pattern = /^empty batch: (\w+) \//;

/** What an append of no events does. */
export const emptyAppendRules: readonly Rule[] = [
  same('1 append', pattern, async (world, observation) => {
    const [, state = ''] = pattern.exec(observation.case) ?? [];
    const stream = await world.streamThatIs(state, 'em');
    const revision = expectedRevision(String(requestOf(observation)['expectedRevision']));
    const result = await world.append(stream, [], revision, routeOf(observation.case));
    return { ...result, readableAfter: await nameOrValue(world.read(stream), ({ length }) => length) };
  }),
];
