import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { readModelSource } from './data-source.ts';
import { readModelEntities } from './entities.ts';
import { instantTransformer, ordinalTransformer } from './rows.ts';
import { createReadModel } from './tables.ts';

/** A value as a row holds it. */
function sample(type: string, at: string): unknown {
  const values: Readonly<Record<string, unknown>> = {
    ...{ timestamptz: at, date: at.slice(0, 10), bigint: 7, int: 7, smallint: 7, boolean: true, jsonb: {} },
    uuid: '11111111-1111-5111-8111-111111111111',
  };
  return values[type] ?? 'x';
}

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

  it('give an instant as ISO 8601 in UTC and an ordinal as a number, in every column of every entity', () => {
    const columns = readModelEntities.flatMap((entity) => {
      const { schema, columns: own } = source.getMetadata(entity);
      return own.map((column) => ({ name: `${schema}.${column.propertyName}`, column }));
    });
    const wrong = columns.filter(({ column: { type, transformer } }) => {
      switch (source.driver.normalizeType({ type })) {
        case 'timestamp with time zone':
          return transformer !== instantTransformer;
        case 'bigint':
          return transformer !== ordinalTransformer;
        case 'timestamp without time zone':
        case 'time with time zone':
        case 'time without time zone':
          return true;
        default:
          return false;
      }
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(columns.filter(({ column }) => column.transformer === instantTransformer).length).toBeGreaterThan(4);
  });

  it('give back no Date, whatever an entity holds', async () => {
    const at = '2016-04-01T00:00:00.000Z';
    for (const entity of readModelEntities) {
      const { schema, columns } = source.getMetadata(entity);
      const row = Object.fromEntries(
        columns.map(({ propertyName, type, isArray }) => [propertyName, isArray ? [] : sample(String(type), at)]),
      );
      await source.getRepository(entity).insert(row);
      const [held] = await source.getRepository(entity).find();
      expect([schema, held]).toEqual([schema, Object.assign(new entity(), row)]);
    }
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
