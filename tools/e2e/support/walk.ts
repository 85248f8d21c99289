import { randomUUID } from 'node:crypto';
import type { Ask, TestStack } from '../../testing/stack.ts';
import { pathWith } from './openapi.ts';
import type { Operation } from './openapi.ts';

export type Walked = Readonly<Record<string, string>>;

/** Asks each route, with ids that nothing has and an empty body; says of each `<status> <code of the problem>`. */
export async function walk(
  stack: TestStack,
  routes: readonly Operation[],
  ask: Pick<Ask, 'token' | 'headers'>,
): Promise<Walked> {
  const answers: Record<string, string> = {};
  for (const route of routes) {
    const { mediaType } = route.body ?? {};
    const { status, body } = await stack.ask(
      pathWith(route, () => randomUUID()),
      {
        ...ask,
        method: route.method,
        ...(mediaType !== undefined && { body: '{}', headers: { 'content-type': mediaType, ...ask.headers } }),
      },
    );
    answers[route.name] = typeof body['code'] === 'string' ? `${status} ${body['code']}` : `${status}`;
  }
  return answers;
}

/** What a walk says when each route answers the same. */
export function each(routes: readonly Operation[], answer: string): Walked {
  return Object.fromEntries(routes.map(({ name }) => [name, answer]));
}

/** The routes that were refused for who asked, and for nothing else. */
export function refusedIn(walked: Walked): string[] {
  return Object.keys(walked).filter((name) => walked[name] === '403 not-allowed' || walked[name]!.startsWith('401'));
}
