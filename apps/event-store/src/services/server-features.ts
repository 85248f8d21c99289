import type { handleUnaryCall } from '@grpc/grpc-js';
import serverfeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';

/** The release whose answers this store gives. */
export const serverVersion = '24.2.0';

const groups = [
  [
    'event_store.client.persistent_subscriptions.persistentsubscriptions',
    ['create', 'update', 'delete', 'read', 'getinfo', 'replayparked', 'list', 'restartsubsystem'],
    ['stream', 'all'],
  ],
  [
    'event_store.client.users.users',
    ['create', 'update', 'delete', 'disable', 'enable', 'details', 'changepassword', 'resetpassword'],
    [],
  ],
  ['event_store.client.streams.streams', ['read'], ['position', 'events']],
  ['event_store.client.streams.streams', ['append', 'delete', 'tombstone'], []],
  ['event_store.client.streams.streams', ['batchappend'], ['deadline_duration']],
  [
    'event_store.client.operations.operations',
    [
      'startscavenge',
      'stopscavenge',
      'shutdown',
      'mergeindexes',
      'resignnode',
      'setnodepriority',
      'restartpersistentsubscriptions',
    ],
    [],
  ],
  ['event_store.client.gossip.gossip', ['read'], []],
  ['event_store.client.monitoring.monitoring', ['stats'], []],
  ['event_store.client.server_features.serverfeatures', ['getsupportedmethods'], []],
  ['event_store.client.redaction.redaction', ['geteventpositions', 'switchchunks'], []],
] as const;

/**
 * `ServerFeatures.GetSupportedMethods`, the client's first question. The list is the real one's, also where this store
 * refuses: a client that finds a method missing says that the server is too old, and the refusal says what is so.
 */
export const getSupportedMethods: handleUnaryCall<shared.Empty, serverfeatures.SupportedMethods> = (_, reply) => {
  const supported = new serverfeatures.SupportedMethods().setEventStoreServerVersion(serverVersion);
  for (const [service, methods, features] of groups) {
    for (const method of methods) {
      supported.addMethods(
        new serverfeatures.SupportedMethod()
          .setServiceName(service)
          .setMethodName(method)
          .setFeaturesList([...features]),
      );
    }
  }
  reply(null, supported);
};
