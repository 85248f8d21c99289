import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { lastValueFrom, throwError } from 'rxjs';
import { QueryFailedError } from 'typeorm';
import type { DataSource } from 'typeorm';
import { Reads } from '../core/reading/reads.decorator.ts';
import { ReadFailuresInterceptor } from './read-failures.interceptor.ts';

class Routes {
  @Reads(['dossier'])
  dossier() {}
}

const handler: unknown = Object.getOwnPropertyDescriptor(Routes.prototype, 'dossier')!.value;
const context = { getHandler: () => handler } as unknown as ExecutionContext;

/** What is made of a database's error, when `dossier` has these columns of `id` and `text`. */
async function madeOf(code: string, there: readonly string[]): Promise<unknown> {
  const source = {
    entityMetadatas: [{ schema: 'dossier', columns: [{ databaseName: 'id' }, { databaseName: 'text' }] }],
    query: () => Promise.resolve(there.map((column) => ({ place: `dossier.${column}` }))),
  } as unknown as DataSource;
  const failed = new QueryFailedError('select', [], Object.assign(new Error('failed'), { code }));
  const seen = new ReadFailuresInterceptor(new Reflector(), source).intercept(context, {
    handle: () => throwError(() => failed),
  });
  return lastValueFrom(seen).catch((error: unknown) => (error === failed ? 'as it was' : error));
}

it.each(['42703', '42P01', '3F000'])(
  '%s is a read model still to be built, where something of it lacks',
  async (code) => {
    expect(await madeOf(code, ['id'])).toMatchObject({ code: 'read-model-not-ready' });
    expect(await madeOf(code, [])).toMatchObject({ code: 'read-model-not-ready' });
  },
);

it.each(['42703', '42P01'])('%s in a query of ours stays a failure of ours, where nothing lacks', async (code) => {
  expect(await madeOf(code, ['id', 'text'])).toBe('as it was');
});

it.each([
  ['22P02', 'query-invalid'],
  ['57P01', 'store-unavailable'],
])('%s is %s', async (code, problem) => expect(await madeOf(code, [])).toMatchObject({ code: problem }));
