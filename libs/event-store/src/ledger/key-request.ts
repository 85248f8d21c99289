import type { DataKey } from '../sealing/seal.ts';

/**
 * `scope` is a stream, or `gemeente:<id>` for a town's statistics; `keyClass` a personal class, `statistics`, or
 * `hmac`.
 */
export interface KeyRequest {
  readonly scope: string;
  readonly keyClass: string;
}

export interface GivenKey {
  readonly key: DataKey;
  readonly made: boolean;
  /** When it was made, in milliseconds since 1970, where it took the place of a key that was destroyed. */
  readonly renewedAt?: number;
}
