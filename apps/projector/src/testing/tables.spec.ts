import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { readModelSource } from '#read-models/data-source';
import { createReadModel } from '#read-models/tables';
import { aanmeldingen } from '../aanmeldingen/aanmeldingen.ts';
import { doorverwijzingen } from '../doorverwijzingen/doorverwijzingen.ts';
import { dossier } from '../dossier/dossier.ts';
import { openWerk } from '../open-werk/open-werk.ts';
import { RowStore } from '../runner/row-store.ts';
import { zorgtrajecten } from '../zorgtrajecten/zorgtrajecten.ts';
import { rowsAfter } from './promises.ts';
import { aanmeldingStory } from './stories/aanmelding.ts';
import { doorverwijzingStory } from './stories/doorverwijzing.ts';
import { hulpvraagStory } from './stories/hulpvraag.ts';
import { zorgtrajectStory } from './stories/zorgtraject.ts';
import { story } from './story.ts';

const told = story([...zorgtrajectStory, ...hulpvraagStory, ...doorverwijzingStory, ...aanmeldingStory]);

describe('rows of case work in their tables', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase('rows');
    source = await readModelSource(database.url).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it.each([zorgtrajecten, dossier, openWerk, doorverwijzingen, aanmeldingen])(
    'come back as they went in: $name',
    async (projection) => {
      const runner = source.createQueryRunner();
      await createReadModel(runner, projection.name, projection.entity, projection.version);
      await runner.release();
      const store = new RowStore(source, projection, projection.name);
      for (let count = 1; count <= told.length; count += 1) {
        const rows = rowsAfter(projection, told.slice(0, count));
        const ids = Object.keys(rows);
        await store.write(source.manager, { upserts: Object.values(rows), deletes: [], parked: [] });
        const held = await store.load(source.manager, ids, []);
        expect(Object.fromEntries(held.map((row) => [row.id, row]))).toEqual(rows);
      }
    },
  );
});
