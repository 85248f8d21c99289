import { credentials as channelCredentials } from '@grpc/grpc-js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { GossipClient } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { listed, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { addressOf } from '../wire.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';

const area = '0 server';
const projections = '9 system projections';
const users = '10 credentials';
const wrong = { username: 'nobody', password: 'wrong' };

async function supportedMethods({ target }: World): Promise<unknown> {
  const client = new ServerFeaturesClient(addressOf(target.connectionString), channelCredentials.createInsecure());
  const answer = await new Promise<Awaited<ReturnType<typeof toObject>>>((resolve, reject) => {
    client.getSupportedMethods(new shared.Empty(), (error, found) =>
      error ? reject(error) : resolve(toObject(found)),
    );
  });
  client.close();
  return answer;
}

function toObject(found: {
  getEventStoreServerVersion(): string;
  getMethodsList(): { getServiceName(): string; getMethodName(): string; getFeaturesList(): string[] }[];
}) {
  const methods = found.getMethodsList().map((method) => {
    const features = method.getFeaturesList();
    return `${method.getServiceName()}/${method.getMethodName()}${features.length > 0 ? ` [${features.join(',')}]` : ''}`;
  });
  return { eventStoreServerVersion: found.getEventStoreServerVersion(), methods };
}

async function gossip({ target }: World): Promise<unknown> {
  const client = new GossipClient(addressOf(target.connectionString), channelCredentials.createInsecure());
  const members = await new Promise<unknown[]>((resolve, reject) => {
    client.read(new shared.Empty(), (error, found) => {
      if (error) return reject(error);
      resolve(
        found.getMembersList().map((member) => ({
          instanceId: member.getInstanceId()!.getString(),
          timeStamp: member.getTimeStamp(),
          state: member.getState(),
          isAlive: member.getIsAlive(),
          httpEndPoint: member.getHttpEndPoint()!.toObject(),
        })),
      );
    });
  });
  client.close();
  return members;
}

export const serverRules: readonly Rule[] = [
  listed(area, 'how this was observed', 'says how the others were observed'),
  same(area, 'ServerFeatures.GetSupportedMethods, raw answer', supportedMethods),
  same(area, 'Gossip.Read, raw answer', gossip, {
    shown: (members: { state: number; isAlive: boolean; httpEndPoint: object }[]) =>
      members.map(({ httpEndPoint, state, isAlive, ...drawn }) => [
        state,
        isAlive,
        Object.keys(httpEndPoint),
        Object.keys(drawn),
      ]),
  }),
  same(area, 'supported methods (client capabilities)', async (world) => {
    const { capabilities: asked } = world.client as unknown as { capabilities: Promise<Record<string, unknown>> };
    const capabilities = await asked;
    return {
      serverVersion: capabilities['serverVersion'],
      keys: Object.keys(capabilities),
      supports: capabilities['supports'],
    };
  }),
  listed(
    area,
    'appends sent while the server is starting',
    'needs a server at the moment of its start; the embedded store answers only when it is ready, and refuses the connection before',
  ),
  same(projections, /^readStream /, (world, { request }) => world.unlessOurs(String(request))),
  listed(
    '9 system projections (server started with run-projections=All, start-standard-projections)',
    /./,
    'needs a server that was started with projections, which the product does not use',
  ),
  same(users, /^connection string with wrong user/, async (world) => {
    const text = world.target.connectionString.replace('://', '://nobody:wrong@');
    const stream = world.name('cr');
    const { success } = await world.clientOf(text).appendToStream(stream, numbered(1));
    return { ok: success, n: (await world.read(stream)).length };
  }),
  same(users, 'per-call wrong credentials', async (world) => {
    const options = { credentials: wrong };
    const append = await world.client.appendToStream(world.name('cr'), numbered(1), options);
    let readAll = 0;
    for await (const _ of world.client.readAll({ ...options, maxCount: 1 })) readAll += 1;
    const system = await world.client.appendToStream(`$${world.name('sys')}`, numbered(1), options);
    return { append: append.success, readAll, systemStreamWrite: system.success };
  }),
  same(users, /^stream ACL readRoles/, async (world) => {
    const stream = world.name('acl');
    await world.append(stream, numbered(1));
    await world.client.setStreamMetadata(stream, { acl: { readRoles: ['$admins'], writeRoles: ['$admins'] } });
    const read = (await world.read(stream)).length;
    return { read, write: (await world.append(stream, numbered(1))).success };
  }),
  same(users, 'createUser / user management', () => {
    const clientMethods = Object.getOwnPropertyNames(EventStoreDBClient.prototype).filter((name) => /user/i.test(name));
    return Promise.resolve({ clientMethods });
  }),
  listed(
    '10 credentials (server with TLS and authentication on, default users)',
    /./,
    'needs a server with TLS and users; the embedded store has neither and listens on loopback only',
  ),
];
