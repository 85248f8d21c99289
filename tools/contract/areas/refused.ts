import {
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { refused, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { World } from '../world.ts';

const area = '7 persistent subscriptions';
const what = 'persistent subscriptions';

/** The first thing that each of these observations did, which is where a server without them ends it. */
const firstSteps: readonly (readonly [RegExp, (world: World, stream: string) => Promise<unknown>])[] = [
  [
    /^update missing/,
    (world, stream) =>
      world.client.updatePersistentSubscriptionToStream(
        stream,
        'g',
        persistentSubscriptionToStreamSettingsFromDefaults(),
      ),
  ],
  [/^delete missing/, (world, stream) => world.client.deletePersistentSubscriptionToStream(stream, 'g')],
  [/^getInfo missing/, (world, stream) => world.client.getPersistentSubscriptionToStreamInfo(stream, 'g')],
  [/^subscribe to missing/, failureOfSubscribing],
  [/^replayParked on missing/, (world, stream) => world.client.replayParkedMessagesToStream(stream, 'g')],
  [/^list for stream/, (world, stream) => world.client.listPersistentSubscriptionsToStream(stream)],
  [/^restartPersistentSubscriptionSubsystem/, (world) => world.client.restartPersistentSubscriptionSubsystem()],
  [/\$all persistent subscription getInfo/, (world) => world.client.getPersistentSubscriptionToAllInfo('g')],
  [
    /\$all/,
    (world) => world.client.createPersistentSubscriptionToAll('g', persistentSubscriptionToAllSettingsFromDefaults()),
  ],
  [
    /./,
    (world, stream) =>
      world.client.createPersistentSubscriptionToStream(
        stream,
        'g',
        persistentSubscriptionToStreamSettingsFromDefaults(),
      ),
  ],
];

function failureOfSubscribing(world: World, stream: string): Promise<unknown> {
  return new Promise((_, reject) => {
    world.client.subscribeToPersistentSubscriptionToStream(stream, 'g').on('error', reject);
  });
}

function firstStep(world: World, observation: Observation): Promise<unknown> {
  return firstSteps.find(([pattern]) => pattern.test(observation.case))![1](world, world.name('ps'));
}

const projections = ['listProjections', 'createProjection', 'getProjectionStatus'] as const;

export const refusedRules: readonly Rule[] = [
  same(area, 'default settings of the client', () =>
    Promise.resolve(persistentSubscriptionToStreamSettingsFromDefaults()),
  ),
  same(area, 'default settings of the client ($all)', () =>
    Promise.resolve(persistentSubscriptionToAllSettingsFromDefaults()),
  ),
  refused(area, /^(?!default settings)/, what, firstStep),
  refused('11 durability', /^(persistent subscription after|parked messages after)/, what, firstStep),
  ...projections.map((name) =>
    refused('9 system projections', name, 'projections', ({ client }) => {
      if (name === 'listProjections') return client.listProjections();
      return name === 'createProjection' ? client.createProjection('p', 'fromAll()') : client.getProjectionStatus('p');
    }),
  ),
];
