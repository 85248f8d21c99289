import { isDeepStrictEqual } from 'node:util';
import { inKind } from './in-kind.ts';
import type { Observation } from './observations.ts';
import type { Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';
import type { World } from './world.ts';
import { answerOf, written } from './written.ts';

/** Puts the question to the server and compares. */
export async function judge(rule: Rule, observation: Observation, world: World): Promise<Outcome> {
  const end = (end: Outcome['end'], remark = ''): Outcome => ({ observation, end, remark });
  const { target } = world;
  if (rule.ending === 'listed') return end('listed', rule.reason);
  if (rule.ending === 'refused') {
    if (!target.embedded) return end('not asked', `the product does not use ${rule.what}`);
    const answer = written(await answerOf(rule.ask(world, observation)));
    return isRefusal(answer, rule.what) ? end('refused', rule.what) : end('different', difference('a refusal', answer));
  }
  if (rule.owned && !target.owner) return end('not asked', 'it stops the server, which is not the suite’s own');
  if (rule.ending === 'safer') {
    if (!target.embedded && !rule.real) return end('not asked', rule.reason);
    const answer = written(await answerOf(rule.ask(world, observation)));
    const accepted = rule.clear(answer as never) || (!target.embedded && rule.real?.(answer as never));
    return accepted ? end('safer', rule.reason) : end('different', difference('a clear answer', answer));
  }
  const { shown = (value: unknown) => value } = rule;
  const answer = written(await answerOf(rule.ask(world, observation)));
  try {
    const [observed, found] = [observation.observed, answer].map((value) => inKind(shown(value as never, observation)));
    return isDeepStrictEqual(found, observed) ? end('same') : end('different', difference(observed, found));
  } catch {
    return end('different', difference(observation.observed, answer));
  }
}

/** A gRPC UNIMPLEMENTED with a sentence that names what is not there. */
function isRefusal(answer: unknown, what: string): boolean {
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown };
  return code === 12 && typeof message === 'string' && message.includes(`has no ${what}`);
}

const longest = 1_500;

function difference(expected: unknown, found: unknown): string {
  const text = (value: unknown) => {
    const json = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    return json.length > longest ? `${json.slice(0, longest)}… (${json.length})` : json;
  };
  return `expected ${text(expected)}\n   found ${text(found)}`;
}
