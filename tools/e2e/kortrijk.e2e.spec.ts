import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { hulpvraagRow } from '../import-files/hulpvraag-row.ts';
import { reportDifferences } from '../kortrijk/compare-report.ts';
import { kortrijkPeriod, publishedDifferences } from '../kortrijk/differences.ts';
import { kortrijkHulpvragen } from '../kortrijk/generate.ts';
import type { HulpvraagRow } from '../kortrijk/hulpvraag-row.ts';
import { countHulpvragen } from '../kortrijk/independent-count.ts';
import type { OpeningDays } from '../kortrijk/opening-days.ts';
import { publishedKortrijk } from '../kortrijk/published.ts';
import { randomHulpvragen } from '../kortrijk/random-hulpvragen.ts';
import { countOfReport } from '../kortrijk/reported.ts';
import { TestStack } from '../testing/stack.ts';
import { importRows } from './support/import-rows.ts';

type Report = Parameters<typeof countOfReport>[0];

let stack: TestStack;
let beheerder: string;

beforeAll(async () => {
  stack = await TestStack.start();
  beheerder = await stack.sign('dev-beheerder', ['beheerder']);
}, 60_000);

afterAll(() => stack.stop());

/** A town of its own whose log holds just these rows, and the report over them. */
async function reported(
  nis: string,
  rows: readonly HulpvraagRow[],
  period: { from: string; to: string; openingDays: OpeningDays },
): Promise<Report> {
  await stack.town(nis, `Gemeente ${nis}`);
  const headers = { 'polslag-gemeente': nis };
  const { closures, ...permanentie } = period.openingDays;
  await stack.expect(200, '/v1/gemeente/openingsdagen', {
    method: 'PUT',
    token: beheerder,
    headers,
    body: { permanenties: [permanentie], closures },
  });
  const results = await importRows(stack, 'hulpvragen', nis, beheerder, rows.map(bodyOf));
  expect(results.filter((result) => result.status !== 'imported')).toEqual([]);
  let report: Report | undefined;
  await stack.eventually(async () => {
    const query = new URLSearchParams({ from: period.from, to: period.to });
    report = await stack.expect<Report>(200, `/v1/rapporten/hulpvragen?${query.toString()}`, {
      token: beheerder,
      headers,
    });
    const expected = countHulpvragen(rows, period).total;
    expect(report.total).toBe(expected);
  });
  return report!;
}

function bodyOf(row: HulpvraagRow): object {
  const mapped = hulpvraagRow({ ...row }, taxonomieV1);
  if (!('body' in mapped)) throw new Error(`row ${row.ref} was not mapped: ${JSON.stringify(mapped.problems)}`);
  return mapped.body;
}

describe('the report, from the rows through the API and back', () => {
  it('gives the published half-year of Kortrijk exactly, and its averages within a tenth', async () => {
    const rows = kortrijkHulpvragen();
    const report = await reported('34022', rows, kortrijkPeriod);
    expect(reportDifferences(report, countHulpvragen(rows, kortrijkPeriod))).toEqual([]);
    const differences = publishedDifferences(countOfReport(report), publishedKortrijk());
    expect(differences.filter(({ figure }) => !figure.startsWith('averagePerDay'))).toEqual([]);
    for (const { difference } of differences) expect(Math.abs(difference ?? 1)).toBeLessThanOrEqual(0.1001);
  }, 60_000);

  it('equals a count by other code, over fifty random sets of registrations', async () => {
    const openingDays = kortrijkPeriod.openingDays;
    for (let seed = 1; seed <= 50; seed += 1) {
      const rows = randomHulpvragen(seed, 60);
      const period = { ...kortrijkPeriod, openingDays };
      const report = await reported(String(40_000 + seed), rows, period);
      expect({ seed, differences: reportDifferences(report, countHulpvragen(rows, period)) }).toEqual({
        seed,
        differences: [],
      });
    }
  }, 120_000);
});
