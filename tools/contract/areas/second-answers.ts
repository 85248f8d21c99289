import { safer, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { World } from '../world.ts';
import { area, converse, one } from './wire-appends.ts';

const twice = /^second answer\? (empty event type|missing type key|bad event id)$/;

/** What is answered within 3 s by a call that stays open; the second one of the real one comes after 2.1 s. */
async function answers(world: World, name: string): Promise<unknown> {
  const expected = name.endsWith('wrong version') ? { expected: 7n } : {};
  const found = (await converse(
    world,
    [{ stream: world.name('w'), messages: one(name.replace('type key', 'type')), ...expected }],
    1,
    3_000,
  )) as {
    error?: { code: number; message: string };
    success?: { currentRevision: string };
  }[];
  return found.map(({ error, success }) => ({
    answer: error ? `error ${error.code} ${error.message}` : `success revision ${success!.currentRevision}`,
  }));
}

const answersOnly = (found: { answer: string }[]) => found.map(({ answer }) => answer);

/** A second answer to one append ends the client's process. */
export const secondAnswerRules: readonly Rule[] = [
  same(
    area,
    /^second answer\? (plain success|too large|wrong version)$/,
    (world, { case: name }) => answers(world, name),
    { shown: answersOnly },
  ),
  safer(area, twice, (world, { case: name }) => answers(world, name), {
    reason:
      'the real one answers a second time after 2 s, which ends the client’s process; here the first answer is the only one',
    clear: (found: { answer: string }[]) => found.length === 1 && found[0]!.answer === 'error 3 BadRequest',
    real: (found: { answer: string }[]) => found[0]?.answer === 'error 3 BadRequest',
  }),
];
