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
import { leavingTown } from './support/request-parts.ts';
import { requests } from './support/requests.ts';
import { checkLog } from './support/stored.ts';
import { Sweep } from './support/sweep.ts';
import { Tally } from './support/tally.ts';

const kortrijk = '34022';
/** Each run sends one to four requests at the same moment. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
/** The same requests each time, so that a landing does not depend on luck; another seed finds other ones. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

const inOneState =
  'what it is about has to be ended in one way first, which chance does not hit; a spec of its slice does';
const everyTopic = 'it wants a word about each topic that always belongs; http specs of the aanmelding say them';
const noProjector = 'within a test the API has no address of the projector; the specs of the launcher have one';

/** Routes that may accept nothing here, and why. */
const neverAccepted: Readonly<Record<string, string>> = {
  'POST /v1/taxonomieen': 'a version is exactly one more than the last; taxonomie.e2e publishes one',
  'PUT /v1/aanmeldingen/{id}/benaderingsstrategie/{strategieId}': inOneState,
  'POST /v1/aanmeldingen/{id}/benaderingsstrategie/{strategieId}/foutief': inOneState,
  'PUT /v1/aanmeldingen/{id}/terugsturen/{afsluitingId}': inOneState,
  'PUT /v1/aanmeldingen/{id}/afsluiting/{afsluitingId}': inOneState,
  'POST /v1/aanmeldingen/{id}/heropening': inOneState,
  'POST /v1/aanmeldingen/{id}/onthaalgesprekken/gevoerd': everyTopic,
  'POST /v1/aanmeldingen/{id}/onthaalgesprekken/{gesprekId}/gevoerd': everyTopic,
  'PUT /v1/aanmeldingen/{id}/onthaalgesprekken/{gesprekId}': everyTopic,
  'POST /v1/zorgtrajecten/{id}/afsluiting': 'it says what becomes of each open goal and referral, and of no other',
  'PUT /v1/zorgtrajecten/{id}/afsluiting/{afsluitingId}': inOneState,
  'POST /v1/zorgtrajecten/{id}/heropening': inOneState,
  'PUT /v1/doorverwijzingen/{id}/stappen/{transitionId}': inOneState,
  'GET /v1/verzoeken/{id}': 'there is one only where a request to forget was accepted',
  'GET /v1/leesmodellen': noProjector,
  'POST /v1/leesmodellen/{name}/herbouw': noProjector,
  'POST /v1/leeslog/{maand}/einde': 'a month has to be kept for years; leeslog.e2e ends one',
};

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  // Whoever ends a town types its name, which the document's example is.
  await stack.town(leavingTown, 'Kortrijk');
}, 60_000);

afterAll(() => stack.stop());

it('answers whatever comes in, and never writes half of it', async () => {
  const document = await documentOf(stack);
  const operations = operationsOf(document);
  const contract = new Contract(document);
  const known = new Known(operations);
  const organisatie = await partnerOrganisatie(stack, 'CAW');
  await account(stack, 'alles', organisatie, [...everyRole(kortrijk), ...everyRole(leavingTown), since('beheerder')]);
  const everything = await stack.sign('alles', rollen);
  const partner = await stack.sign('alles', ['partner']);

  const tally = new Tally(contract);
  let done = 0;
  const atOnce = fc.array(requests(document, operations, known), { minLength: 1, maxLength: 4 });
  const asPartner = fc.integer({ min: 0, max: 9 }).map((die) => die === 0);
  await fc.assert(
    fc.asyncProperty(atOnce, asPartner, async (several, byPartner) => {
      // What there is gets closed, withdrawn and forgotten on the way, and another taxonomy may stand in the way.
      if (done++ % 100 === 0) await caseWork(stack, everything, known);
      const answers = several.map(async (request) => {
        const outcome = await send(stack.url, byPartner ? partner : everything, request, contract);
        tally.count(request, outcome);
        if (outcome.status < 300) known.note(request.operation, request.params, outcome.json);
      });
      await Promise.all(answers);
    }),
    { numRuns: runs, seed },
  );

  const chanced = tally.summary();
  // Chance leaves out what needs a thing in one state: that is tried by itself.
  const sweep = new Sweep(stack, everything, document, operations, contract, tally, seed);
  for (const operation of tally.unaccepted(operations)) await sweep.over(operation);

  const log = await checkLog(stack);
  console.log(
    `${chanced}; with those tried by themselves ${tally.summary()}; ${log.events} events of ${log.types.length} types in ${log.streams} streams`,
  );
  expect(tally.failures()).toEqual([]);
  expect(tally.untried(operations).map(({ name }) => name)).toEqual([]);
  const never = tally.unaccepted(operations).filter(({ name }) => !Object.hasOwn(neverAccepted, name));
  expect(never.map((operation) => `${operation.name}: ${tally.lastOf(operation)}`)).toEqual([]);
  const names = operations.map(({ name }) => name);
  expect(Object.keys(neverAccepted).filter((name) => !names.includes(name))).toEqual([]);
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
