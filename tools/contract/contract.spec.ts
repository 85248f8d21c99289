import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../project-root.ts';
import { document, documentPath } from './document.ts';
import { startEmbedded } from './embedded.ts';
import { observations } from './observations.ts';
import { otherTarget } from './other.ts';
import type { Outcome } from './outcome.ts';
import { claimed, runContract } from './run.ts';

const given = process.env['EVENTSTORE_URL'];
const areas = [...new Set(observations.map(({ area }) => area))];

describe('the contract with a real EventStoreDB', () => {
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    if (given) {
      outcomes = await runContract(await otherTarget(given));
      return;
    }
    const store = await startEmbedded();
    try {
      outcomes = await runContract(store.target);
    } finally {
      await store.stop();
    }
  }, 240_000);

  it('claims each observation once, and claims nothing that was not observed', () => {
    expect(() => claimed()).not.toThrow();
    expect(outcomes.map(({ observation }) => observation)).toEqual(observations);
  });

  it.each(areas)('holds: %s', (area) => {
    const different = outcomes.filter(({ observation, end }) => observation.area === area && end === 'different');
    expect(different.map(({ observation, remark }) => `${observation.case}\n${remark}`)).toEqual([]);
  });

  // The document tells of the embedded store; of another server the run itself tells.
  const onEmbedded = given ? it.skip : it;
  onEmbedded('is in the document as it ended; `npm run -s contract -- --write` makes it again', () => {
    expect(readFileSync(join(projectRoot(), documentPath), 'utf8')).toBe(document(outcomes));
  });
});
