import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import type { ProjectedEvent } from '#read-models/projection';
import { registerHulpvraag } from '../../runner/testing/hulpvragen.ts';
import { startRunnerStack } from '../../runner/testing/runner-stack.ts';
import type { RunnerStack } from '../../runner/testing/runner-stack.ts';
import { ReactionsRunner } from './reactions-runner.ts';
import type { ClockReaction, Reaction } from './reaction.ts';

/** Whatever is asked in Esperanto was a mistake. */
const noEsperanto: Reaction = {
  name: 'no-esperanto',
  interests: ['HulpvraagRegistered'],
  react: async ({ streamId, data }, { execute }) => {
    if (data['language'] !== 'epo') return;
    await execute(hulpvraag, {
      id: streamId,
      command: { type: 'EnterHulpvraagInError', data: { hulpvraagId: streamId } },
    });
  },
};

describe('a reaction', () => {
  let stack: RunnerStack;
  let running: ReactionsRunner | undefined;
  beforeAll(async () => {
    stack = await startRunnerStack();
  });
  afterEach(async () => {
    await running?.stop();
  });
  afterAll(() => stack.stop());

  const start = async (reactions: readonly Reaction[], clocks: readonly ClockReaction[] = []) => {
    running = await ReactionsRunner.start(
      stack.parts,
      stack.executor,
      { reactions, clocks },
      stack.parts.source,
      () => undefined,
    );
    return running;
  };
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let waited = 0; !(await isSo()); waited += 10) {
      if (waited > 5_000) throw new Error('it did not become so');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const events = async (id: string) => stack.log.readStream(`hulpvraag-${id}`);

  it('acts as a system actor, and says what caused it', async () => {
    await start([noEsperanto]);
    const { id } = await registerHulpvraag(stack, { language: 'epo' });
    await until(async () => (await events(id)).length === 2);
    const [cause, effect] = await events(id);
    expect(effect?.type).toBe('HulpvraagEnteredInError');
    expect(effect?.metadata).toMatchObject({
      actor: 'systeem:no-esperanto',
      rol: 'systeem',
      tenant: cause!.metadata.tenant,
      purpose: cause!.metadata.purpose,
      happenedAt: cause!.metadata.happenedAt,
      $causationId: cause!.id,
      $correlationId: cause!.metadata.$correlationId,
    });
  });

  it('goes on from its own checkpoint, and told again from the beginning it changes nothing', async () => {
    const { id } = await registerHulpvraag(stack, { language: 'epo' });
    await start([noEsperanto]);
    await until(async () => (await events(id)).length === 2);
    await running!.stop();
    await stack.source.query(
      'update reactions.checkpoint set ordinal = -1, position = null, last_event_id = null where name = $1',
      ['no-esperanto'],
    );
    let told = 0;
    const counting: Reaction = {
      ...noEsperanto,
      react: async (event, acting) => {
        await noEsperanto.react(event, acting);
        told += 1;
      },
    };
    await start([counting]);
    await until(() => told === 2);
    expect((await events(id)).map(({ type }) => type)).toEqual(['HulpvraagRegistered', 'HulpvraagEnteredInError']);
  });

  it('that fails is told again until it succeeds, visibly, and the others do not wait for it', async () => {
    const heard: string[] = [];
    let ready = false;
    const failing: Reaction = {
      name: 'failing',
      interests: ['HulpvraagEnteredInError'],
      react: ({ id }: ProjectedEvent) => {
        if (!ready) throw new TypeError('about somebody');
        heard.push(id);
        return Promise.resolve();
      },
    };
    const runner = await start([failing, noEsperanto]);
    const { id } = await registerHulpvraag(stack, { language: 'epo' });
    await until(async () => (await events(id)).length === 2);
    await until(() => (runner.reactions[0]?.failing?.failures ?? 0) > 1);
    expect(runner.reactions[0]?.failing).toMatchObject({ type: 'HulpvraagEnteredInError', error: 'TypeError' });
    ready = true;
    await until(() => heard.length === 3);
    expect(new Set(heard).size).toBe(3);
    expect(runner.reactions[0]?.failing).toBeUndefined();
  });

  it('of a clock looks again and again, and does the same thing once', async () => {
    const { id } = await registerHulpvraag(stack);
    let looked = 0;
    const clock: ClockReaction = {
      name: 'too-late',
      every: 5,
      look: async (now, { execute }) => {
        looked += 1;
        if (looked === 1) throw new Error('not yet');
        await execute(hulpvraag, {
          id,
          cause: id,
          tenant: (await events(id))[0]!.metadata.tenant!,
          purpose: 'toeleiding',
          happenedAt: { local: now.slice(0, 16), zone: 'UTC', precision: 'instant' },
          command: { type: 'EnterHulpvraagInError', data: { hulpvraagId: id } },
        });
      },
    };
    await start([], [clock]);
    await until(() => looked > 4);
    expect(await events(id)).toHaveLength(2);
  });
});
