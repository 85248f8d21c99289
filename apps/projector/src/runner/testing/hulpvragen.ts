import { randomUUID } from 'node:crypto';
import type { RegisterHulpvraag } from '#domain/hulpvraag/hulpvraag.decisions';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import type { WriteResult } from '#event-store/execute';
import type { RunOptions, RunnerStack } from './runner-stack.ts';

/** A hulpvraag as a test needs one: what is not given is the same each time. */
export function aHulpvraag(data: Partial<RegisterHulpvraag['data']> = {}): RegisterHulpvraag {
  return {
    type: 'RegisterHulpvraag',
    data: {
      hulpvraagId: randomUUID(),
      themes: [{ theme: 'wonen' }],
      actions: [{ action: 'telefoneren' }],
      language: 'nld',
      whoAsks: 'vrouw',
      statuut: 'nieuwkomer',
      nationality: 'SYR',
      ...data,
    },
    seen: { taxonomie: { ...taxonomieV1, version: 1 } },
  };
}

export function registerHulpvraag(
  stack: Pick<RunnerStack, 'run'>,
  data: Partial<RegisterHulpvraag['data']> = {},
  options: RunOptions = {},
): Promise<WriteResult> {
  const command = aHulpvraag(data);
  return stack.run(hulpvraag, command.data.hulpvraagId, command, options);
}
