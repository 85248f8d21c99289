import type { ServiceError } from '@grpc/grpc-js';
import { unavailable } from '../wire/status-error.ts';

/**
 * Calls that stay open for long. When the store ends they are told that it is not available, as clients of the real one
 * are; a call that is only cut off looks to the client as if it had itself cancelled it.
 */
export class OpenCalls {
  private readonly open = new Set<(error: ServiceError) => void>();
  private closed = false;

  /** @param fail ends the call; the returned function says that it has ended by itself */
  add(fail: (error: ServiceError) => void): () => void {
    if (this.closed) fail(closing());
    this.open.add(fail);
    return () => this.open.delete(fail);
  }

  endAll(): void {
    this.closed = true;
    for (const fail of this.open) fail(closing());
    this.open.clear();
  }
}

function closing(): ServiceError {
  return unavailable('The event store is closing.');
}
