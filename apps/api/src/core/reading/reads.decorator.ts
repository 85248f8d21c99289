import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

export const readsKey = Symbol('reads');

export interface ReadRule {
  /** The read models that the route looks at; a `position` in the query is waited for in each. */
  readonly models: readonly string[];
  /** It shows something about persons: who read it goes into the log of reads, before they see it. */
  readonly personal: boolean;
}

/** Documents a read of what no projector makes: it is never behind. Who read it goes into the log of reads. */
export function ReadsPersonal() {
  return SetMetadata(readsKey, { models: [], personal: true } satisfies ReadRule);
}

/** Documents a read, and makes it wait for the position that its query names. */
export function Reads(models: readonly string[], options: { readonly personal?: true } = {}) {
  const rule: ReadRule = { models, personal: options.personal === true };
  return applyDecorators(
    SetMetadata(readsKey, rule),
    ApiQuery({
      name: 'position',
      required: false,
      description: 'Of a write that must be visible; waits for at most five seconds.',
      schema: { type: 'string', pattern: '^\\d{1,19}$', example: '4711' },
    }),
  );
}
