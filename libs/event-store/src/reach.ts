import { rejecter } from '#domain/kernel/rejection';
import type { StoredEvent } from './event-log.ts';
import { executeRejections } from './execute.rejections.ts';
import type { CommandMetadata } from './metadata.ts';

/** Whose streams there are for somebody. */
export interface Reach {
  readonly tenant: string | undefined;
  readonly controllers: readonly string[];
}

interface Reaching {
  readonly metadata: CommandMetadata;
  readonly controllers?: readonly string[];
  readonly expectedRevision?: bigint;
}

const reject = rejecter(executeRejections);

/** What is of no town is within everybody's reach, as far as its controller is. */
export function isWithin({ tenant, controllers }: Reach, { metadata }: StoredEvent): boolean {
  if (metadata.tenant !== undefined && metadata.tenant !== tenant) return false;
  return metadata.controller === undefined || controllers.includes(metadata.controller);
}

/** A stream of another town, or of who never answered for this town's data, is as good as absent. @throws Rejection */
export function assertReachable(history: readonly StoredEvent[], execution: Reaching, creates: boolean): void {
  const first = history[0];
  if (!first) {
    if (!creates) reject('not-found');
    if (execution.expectedRevision !== undefined) reject('revision-stale');
    return;
  }
  const { tenant, controller } = execution.metadata;
  const { controllers = controller === undefined ? [] : [controller] } = execution;
  if (!isWithin({ tenant, controllers }, first)) reject('not-found');
  const last = history.at(-1)!;
  if (execution.expectedRevision !== undefined && execution.expectedRevision !== last.revision)
    reject('revision-stale');
}
