import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import type { Observation } from '../observations.ts';
import { safer, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { withSettings } from '../world.ts';
import type { World } from '../world.ts';

const area = '3 limits (unmodified client in its own process)';
const script = join(projectRoot(), 'dist', 'tools', 'contract', 'client-process.js');
/** The second answer of the real one comes after 2 s. */
const wait = '3000';

/** By what a case begins behind its colon, and which append it is. */
const whats: readonly (readonly [RegExp, string])[] = [
  [/event type empty/, 'event type empty'],
  [/event id not a uuid/, 'event id not a uuid'],
  [/empty stream name/, 'empty stream name'],
  [/1\.2 MB/, 'one event of 1.2 MB'],
  [/80 events|same 5\.1 MB/, '80 events of 64,000 bytes'],
  [/60,000 tiny/, '60,000 tiny events'],
  [/wrong expected/, 'wrong expected revision'],
  [/20 MiB/, 'event of 20 MiB'],
  [/data undefined/, 'event data undefined'],
  [/data null/, 'event data null'],
];

interface Lived {
  readonly lines: string[];
  readonly exitCode: number;
}

/** Two observations may ask the same. */
const asked = new WeakMap<World, Map<string, Promise<Lived>>>();

function live(world: World, { case: name }: Observation): Promise<Lived> {
  const what = whats.find(([pattern]) => pattern.test(name))![1];
  const route = name.includes(', append path') ? 'append' : 'batchAppend';
  const lives = asked.get(world) ?? new Map<string, Promise<Lived>>();
  asked.set(world, lives);
  const known = lives.get(`${what} ${route}`) ?? begin(world, what, route);
  lives.set(`${what} ${route}`, known);
  return known;
}

function begin(world: World, what: string, route: string): Promise<Lived> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, withSettings(world.target.connectionString), what, route, wait],
      (error, stdout) => resolve({ lines: stdout.trim().split('\n'), exitCode: error ? Number(error.code) : 0 }),
    );
  });
}

/** First words and end; the observations say the same in two ways. */
function shown(value: Lived | { output: string[] } | { exitCode: number; stdout: string }): unknown {
  if ('lines' in value) return { first: value.lines[0]!.replace(/^(ok|rejected) /, ''), exitCode: value.exitCode };
  if ('output' in value) {
    const [first = ''] = value.output;
    const [, exitCode] = /exit code (\d)/.exec(value.output.at(-1)!)!;
    return { first: first.startsWith('exit') ? '' : first.replace(/^(ok|rejected) /, ''), exitCode: Number(exitCode) };
  }
  const first = value.stdout
    .split('\n')[0]!
    .replace(/^ok true /, '')
    .replace(/ maximum-append-size-exceeded$/, '');
  return { first, exitCode: value.exitCode };
}

export const clientProcessRules: readonly Rule[] = [
  safer(area, /after: event (type empty|id not a uuid)$/, live, {
    reason:
      'the real one answers twice on the batch route, which ends the client’s process; here the same answer comes once',
    clear: ({ lines, exitCode }: Lived) => lines[0] === 'rejected UnknownError' && exitCode === 0,
    real: ({ lines, exitCode }: Lived) => lines[0] === 'rejected UnknownError' && exitCode === 1,
  }),
  same(area, /after: (?!event type|event id|60,000)/, live, { shown }),
  same('3 limits', /^(one append of 80|same 5\.1 MB|event with data undefined)/, live, { shown }),
  // So much work for the client that it shall have the machine to itself: its deadline is 10 s.
  same(area, /after: 60,000 tiny/, live, { shown, alone: true }),
  same('3 limits', /^one append of 60,000/, live, { shown, alone: true }),
];
