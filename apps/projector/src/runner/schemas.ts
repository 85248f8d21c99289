import { escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import type { Projection } from '#read-models/projection';
import { progressChannel } from '#read-models/progress';
import { createReadModel } from '#read-models/tables';

/** Where the next version of a read model is built. */
export function nextOf(name: string): string {
  return `${name}__next`;
}

/** What the version that was replaced is called until it is gone. */
export function oldOf(name: string): string {
  return `${name}__old`;
}

/** Makes an empty schema to build in, in the place of one that was left behind. */
export async function createNext(source: DataSource, { name, entity, version }: Projection): Promise<string> {
  const schema = nextOf(name);
  await dropSchema(source, schema);
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await createReadModel(runner, schema, entity, version);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
  return schema;
}

/**
 * Puts what was built in the place of what is there, all in one transaction: a query sees the one or the other, and a
 * kill leaves the one or the other.
 * @param built name and position of each
 */
export async function swapIn(source: DataSource, built: ReadonlyMap<string, bigint | undefined>): Promise<void> {
  for (const name of built.keys()) await dropSchema(source, oldOf(name));
  await source.transaction(async (manager) => {
    const rename = (from: string, to: string) =>
      manager.query(`alter schema ${escapeIdentifier(from)} rename to ${escapeIdentifier(to)}`);
    for (const [name, position] of built) {
      const there = await manager.query<unknown[]>('select from pg_namespace where nspname = $1', [name]);
      if (there.length > 0) await rename(name, oldOf(name));
      await rename(nextOf(name), name);
      if (position !== undefined)
        await manager.query('select pg_notify($1, $2)', [progressChannel, `${name} ${position}`]);
    }
  });
  for (const name of built.keys()) await dropSchema(source, oldOf(name));
}

/** Marks a read model as one of no known version, so that it is built anew and left alone until then. */
export async function disown(source: DataSource, name: string): Promise<void> {
  const table = `${escapeIdentifier(name)}.checkpoint`;
  const [found] = await source.query<{ exists: boolean }[]>('select to_regclass($1) is not null as exists', [table]);
  if (found?.exists) await source.query(`update ${table} set version = 0`);
}

export async function dropSchema(source: DataSource, schema: string): Promise<void> {
  await source.query(`drop schema if exists ${escapeIdentifier(schema)} cascade`);
}
