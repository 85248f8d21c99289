import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PinoLogger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { readModelSource } from '#read-models/data-source';
import { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import { createReadModel } from '#read-models/tables';
import { ReadModels } from '../reading/read-models.ts';
import { Caseload } from './aanmelding.caseload.ts';

const town = randomUUID();
const [amal, bert] = [randomUUID(), randomUUID()];
const vzw = randomUUID();
const caller = { gemeenteId: town, controllers: [town, vzw] };
const warnings: unknown[] = [];
const log = { warn: (fields: unknown) => warnings.push(fields) } as unknown as PinoLogger;

describe('the caseload of a toeleider', () => {
  let database: TestDatabase;
  let source: DataSource;
  const caseload = () => new Caseload(new ReadModels(source), log);

  beforeAll(async () => {
    database = await createTestDatabase('caseload');
    source = await readModelSource(database.url).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('is nothing, and noted, while the read model cannot tell', async () => {
    expect(await caseload().of(amal, caller)).toBe(0);
    expect(warnings).toMatchObject([{ error: { name: 'QueryFailedError' } }]);
  });

  it('is what is open with them in this town, referrals apart', async () => {
    const runner = source.createQueryRunner();
    await createReadModel(runner, source.getMetadata(OpenWerkRow).schema!, OpenWerkRow, 1);
    await runner.release();
    const rows = source.getRepository(OpenWerkRow);
    const open = (values: Partial<OpenWerkRow>) => {
      const subjectId = randomUUID();
      const id = `${values.kind} ${subjectId}`;
      const fixed = { id, subjectId, keys: [], personal: {}, ordinal: 1, since: '2026-01-05' };
      return rows.insert({ ...fixed, tenant: town, controller: town, toeleiderId: amal, open: true, ...values });
    };
    await open({ kind: 'aanmelding' });
    await open({ kind: 'zorgtraject', controller: vzw });
    await open({ kind: 'doorverwijzing' });
    await open({ kind: 'zorgtraject', open: false });
    await open({ kind: 'zorgtraject', tenant: randomUUID() });
    await open({ kind: 'zorgtraject', controller: randomUUID() });
    await open({ kind: 'aanmelding', toeleiderId: bert });
    await open({ kind: 'aanmelding', toeleiderId: null });
    expect(await caseload().of(amal, caller)).toBe(2);
    expect(await caseload().of(bert, caller)).toBe(1);
  });
});
