import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollen } from '#domain/kernel/roles';
import { TestStack } from '../testing/stack.ts';
import { caseWork } from './support/case-work.ts';
import { Contract } from './support/contract.ts';
import { Known } from './support/known.ts';
import { documentOf, operationsOf } from './support/openapi.ts';
import { send } from './support/outcomes.ts';
import { account, everyRole, partnerOrganisatie, since } from './support/people.ts';
import { requests } from './support/requests.ts';
import { checkLog } from './support/stored.ts';
import { Tally } from './support/tally.ts';

const kortrijk = '34022';
/** Each run sends one to four requests at the same moment. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
/** The same requests each time, so that a landing does not depend on luck; another seed finds other ones. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
}, 60_000);

afterAll(() => stack.stop());

it('answers whatever comes in, and never writes half of it', async () => {
  const document = await documentOf(stack);
  const operations = operationsOf(document);
  const contract = new Contract(document);
  const known = new Known(operations);
  const organisatie = await partnerOrganisatie(stack, 'CAW');
  await account(stack, 'alles', organisatie, [...everyRole(kortrijk), since('beheerder')]);
  const everything = await stack.sign('alles', rollen);
  const partner = await stack.sign('alles', ['partner']);

  const tally = new Tally(contract);
  let done = 0;
  const atOnce = fc.array(requests(document, operations, known), { minLength: 1, maxLength: 4 });
  const asPartner = fc.integer({ min: 0, max: 9 }).map((die) => die === 0);
  await fc.assert(
    fc.asyncProperty(atOnce, asPartner, async (several, byPartner) => {
      // What there is gets closed, withdrawn and forgotten on the way, and another taxonomy may stand in the way.
      if (done++ % 100 === 0) await caseWork(stack, everything, known).catch(() => undefined);
      const answers = several.map(async (request) => {
        const outcome = await send(stack.url, byPartner ? partner : everything, request, contract);
        tally.count(request, outcome);
        if (outcome.status < 300) known.note(request.operation, request.params, outcome.json);
      });
      await Promise.all(answers);
    }),
    { numRuns: runs, seed },
  );

  const log = await checkLog(stack);
  console.log(`${tally.summary()}; ${log.events} events of ${log.types.length} types in ${log.streams} streams`);
  expect(tally.failures()).toEqual([]);
  expect(tally.accepted / tally.tried).toBeGreaterThan(0.1);
  expect(tally.described / tally.bodies).toBeGreaterThan(1 / 3);
  expect(log.problems).toEqual([]);
  await stack.eventually(async () => {
    const { caughtUp, error, projections, reactions } = await stack.projectorStatus();
    expect({ caughtUp, error }).toEqual({ caughtUp: true, error: null });
    expect(projections.filter(({ state, parkedRows }) => state !== 'live' || parkedRows > 0)).toEqual([]);
    expect(reactions.filter(({ failing }) => failing !== null)).toEqual([]);
  });
}, 600_000);
