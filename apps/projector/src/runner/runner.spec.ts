import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { verzoek } from '#domain/verzoek/verzoek.slice';
import { checksum } from '#read-models/checksum';
import type { Projection } from '#read-models/projection';
import { hulpvraagFeiten } from '../hulpvraag-feiten/hulpvraag-feiten.ts';
import { hulpvragen } from '../hulpvragen/hulpvragen.ts';
import type { Runner } from './runner.ts';
import { aHulpvraag, registerHulpvraag } from './testing/hulpvragen.ts';
import { startRunnerStack } from './testing/runner-stack.ts';
import type { RunnerStack } from './testing/runner-stack.ts';

const both = [hulpvraagFeiten, hulpvragen];
const names = both.map(({ name }) => name);

describe('the runner', () => {
  let stack: RunnerStack;
  let runner: Runner | undefined;
  beforeAll(async () => {
    stack = await startRunnerStack();
  });
  afterEach(async () => {
    await runner?.stop();
  });
  afterAll(() => stack.stop());

  const sums = () => Promise.all(names.map((name) => checksum(stack.source, name)));
  const ordinals = () =>
    Promise.all(
      names.map(async (name) => {
        const [row] = await stack.source.query<{ ordinal: string }[]>(`select ordinal from "${name}".checkpoint`);
        return Number(row!.ordinal);
      }),
    );

  it('goes on behind its checkpoint after a restart, and tells nothing twice', async () => {
    runner = await stack.started(both);
    const first = await registerHulpvraag(stack);
    await stack.progress.waitFor(first.position, names, 5_000);
    await runner.stop();
    const second = await registerHulpvraag(stack);

    const told: string[] = [];
    const listening: Projection = {
      ...hulpvragen,
      keys: (event) => (told.push(event.streamId), hulpvragen.keys(event)),
    };
    runner = await stack.started([hulpvraagFeiten, listening]);
    await stack.progress.waitFor(second.position, names, 5_000);
    expect(new Set(told)).toEqual(new Set([second.id]));
    expect(await ordinals()).toEqual([1, 1]);
    expect((await sums()).map(({ rows }) => rows)).toEqual([2, 2]);
  });

  it('rebuilds to the same rows while others write, and says so to whoever waits', async () => {
    runner = await stack.started(both);
    const writing = Promise.all(Array.from({ length: 40 }, () => registerHulpvraag(stack, { note: 'een woord' })));
    await Promise.all(names.map((name) => runner!.rebuild(name)));
    const positions = (await writing).map(({ position }) => position);
    const last = positions.reduce((a, b) => (a > b ? a : b));
    await stack.progress.waitFor(last, names, 5_000);
    const live = await sums();
    await Promise.all(names.map((name) => runner!.rebuild(name)));
    expect(await sums()).toEqual(live);
    const schemas = await stack.source.query<object[]>(`select from pg_namespace where nspname like '%\\_\\_%'`);
    expect(schemas).toEqual([]);
  });

  it('builds a changed version beside the old one, which stays whole until then', async () => {
    runner = await stack.started(both);
    const before = await sums();
    await runner.stop();
    const changed: Projection = { ...hulpvragen, version: 2, types: ['HulpvraagLinked'] };
    runner = await stack.started([hulpvraagFeiten, changed]);
    expect((await sums()).map(({ rows }) => rows)).toEqual([before[0]!.rows, 0]);
    await runner.stop();
    runner = await stack.started(both);
    expect(await sums()).toEqual(before);
  });

  it('forgets a person: every row is as it would be without the keys, and the figures stay', async () => {
    const persoonId = randomUUID();
    const subjects = [`persoon-${persoonId}`];
    runner = await stack.started(both);
    const told = await registerHulpvraag(stack, { persoonId, note: 'van Amina' }, { subjects });
    const anonymous = aHulpvraag({ note: 'ook van Amina' });
    const id = anonymous.data.hulpvraagId;
    await stack.run(hulpvraag, id, anonymous);
    const link = { hulpvraagId: id, persoonId, askerToken: randomUUID() };
    await stack.run(hulpvraag, id, { type: 'LinkHulpvraag', data: link }, { subjects });
    const figures = (await sums())[0];

    const verzoekId = randomUUID();
    const data = { verzoekId, persoonId, ground: 'toestemming-ingetrokken' } as const;
    await stack.run(verzoek, verzoekId, { type: 'RequestErasure', data, seen: { persoonRegistered: true } });
    expect(await stack.ledger.erase(subjects[0]!, verzoekId)).toBeGreaterThan(0);
    const { position } = await stack.run(verzoek, verzoekId, { type: 'ConfirmKeysDestroyed', data: { verzoekId } });
    await stack.progress.waitFor(position, names, 5_000);

    const rows = await stack.source.query<{ personal: object }[]>(
      'select personal from hulpvragen.rows where id = any($1::text[])',
      [[told.id, id]],
    );
    for (const { personal } of rows) {
      expect(personal).toMatchObject({ 'free-text': { f: null }, link: { f: null } });
    }
    expect(rows).toHaveLength(2);
    expect(figures?.rows).toBeDefined();
    const live = await sums();
    await Promise.all(names.map((name) => runner!.rebuild(name)));
    expect(await sums()).toEqual(live);
  });
});
