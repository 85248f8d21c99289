import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { readModelSource } from './data-source.ts';
import { readModelEntities } from './entities.ts';
import { createReadModel } from './tables.ts';

describe('the tables of a read model', () => {
  let database: TestDatabase;
  let source: DataSource;
  let runner: QueryRunner;

  beforeAll(async () => {
    database = await createTestDatabase('tables');
    source = await readModelSource(database.url).initialize();
    runner = source.createQueryRunner();
  });
  afterAll(async () => {
    await runner.release();
    await source.destroy();
    await database.drop();
  });

  it('are, of every entity, what TypeORM would have made', async () => {
    for (const entity of readModelEntities) {
      await createReadModel(runner, source.getMetadata(entity).schema!, entity, 1);
    }
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be made in a schema of any name, and take the place of the others', async () => {
    const [entity] = readModelEntities;
    const { schema } = source.getMetadata(entity!);
    await createReadModel(runner, `${schema}__next`, entity!, 2);
    await runner.query(`drop schema "${schema}" cascade`);
    await runner.query(`alter schema "${schema}__next" rename to "${schema}"`);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(await source.query(`select version, ordinal from "${schema}".checkpoint`)).toEqual([
      { version: 2, ordinal: '-1' },
    ]);
  });
});
