import type { DataSource } from 'typeorm';
import type { Projection } from '#read-models/projection';
import type { Interest, Interests } from './decoder.ts';

/** What has to be opened for some projections: personal parts only where a table has a place for them. */
export function interestsOf(projections: readonly Projection[], source: DataSource): Interests {
  const interests = new Map<string, Interest>();
  for (const { types, entity } of projections) {
    const personal = source.getMetadata(entity).findColumnWithPropertyName('personal') !== undefined;
    for (const type of types) {
      if (personal || !interests.has(type)) interests.set(type, personal ? 'personal' : 'statistics');
    }
  }
  return interests;
}
