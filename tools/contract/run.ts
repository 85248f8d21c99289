import { setTimeout as sleep } from 'node:timers/promises';
import { judge } from './judge.ts';
import { observations } from './observations.ts';
import type { Observation } from './observations.ts';
import type { Outcome } from './outcome.ts';
import { claims } from './rule.ts';
import type { Asking, Rule } from './rule.ts';
import { rules } from './rules.ts';
import type { Target } from './target.ts';
import { World } from './world.ts';

/** So many questions at once, where they may disturb each other. */
const together = 6;
const longest = 60_000;

/** The rule of each observation; the ones that nobody claims yet are missing. @throws when two claim one, or one none */
export function claimed(): ReadonlyMap<Observation, Rule> {
  const found = new Map<Observation, Rule>();
  const idle = new Set(rules);
  for (const observation of observations) {
    const [rule, ...others] = rules.filter((one) => claims(one, observation));
    const name = `${observation.area}: ${observation.case}`;
    if (others.length > 0) throw new Error(`${others.length + 1} rules claim "${name}"`);
    if (!rule) continue;
    idle.delete(rule);
    found.set(observation, rule);
  }
  for (const { area, matches } of idle) throw new Error(`no observation of "${area}" is claimed by ${String(matches)}`);
  return found;
}

/**
 * Puts every question to the server, and says for each observation how it ended.
 * @param only of the names `area: case`, those that contain it
 */
export async function runContract(target: Target, only = ''): Promise<Outcome[]> {
  const world = new World(target);
  const ruled = claimed();
  const asked = observations.filter((observation) => `${observation.area}: ${observation.case}`.includes(only));
  const outcomes = new Map<Observation, Outcome>();
  const ask = async (observation: Observation) => {
    const rule = ruled.get(observation);
    outcomes.set(observation, rule ? await inTime(rule, observation, world) : uncovered(observation));
  };
  try {
    const phase = (wanted: Asking['alone']) =>
      asked.filter((observation) => aloneOf(ruled.get(observation)) === wanted);
    for (const observation of phase('first')) await ask(observation);
    const waiting = phase(false);
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await ask(next);
    };
    await Promise.all(Array.from({ length: together }, worker));
    for (const observation of phase(true)) await ask(observation);
  } finally {
    await Promise.race([world.dispose(), sleep(1_000)]);
  }
  return asked.map((observation) => outcomes.get(observation)!);
}

function aloneOf(rule: Rule | undefined): Asking['alone'] {
  return (rule && 'alone' in rule && rule.alone) || false;
}

function uncovered(observation: Observation): Outcome {
  return { observation, end: 'uncovered', remark: '' };
}

async function inTime(rule: Rule, observation: Observation, world: World): Promise<Outcome> {
  const timer = new AbortController();
  const late = sleep(longest, undefined, { signal: timer.signal }).then((): Outcome => {
    return { observation, end: 'different', remark: `no answer within ${longest / 1_000} s` };
  });
  late.catch(() => undefined);
  const judged = judge(rule, observation, world).catch((error: unknown): Outcome => {
    return { observation, end: 'different', remark: `the case itself failed: ${String(error)}` };
  });
  try {
    return await Promise.race([judged, late]);
  } finally {
    timer.abort();
  }
}
