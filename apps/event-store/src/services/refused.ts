import { status } from '@grpc/grpc-js';
import type { Server, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { MonitoringService } from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import { OperationsService } from '@eventstore/db-client/generated/operations_grpc_pb.js';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import { ProjectionsService } from '@eventstore/db-client/generated/projections_grpc_pb.js';
import { UsersService } from '@eventstore/db-client/generated/users_grpc_pb.js';
import { statusError } from '../wire/status-error.ts';

/** What the product does not use, by the name that its users know. */
const refused: readonly (readonly [string, ServiceDefinition])[] = [
  ['persistent subscriptions', PersistentSubscriptionsService],
  ['projections', ProjectionsService],
  ['user management', UsersService],
  ['operations', OperationsService],
  ['monitoring', MonitoringService],
];

interface AnyCall {
  emit(event: 'error', error: Error): boolean;
}

/** Refuses them by name, rather than as a server that is too old. */
export function addRefusedServices(server: Server): void {
  for (const [name, service] of refused) {
    const handlers: UntypedServiceImplementation = {};
    for (const [method, { path }] of Object.entries(service)) {
      const error = statusError(
        status.UNIMPLEMENTED,
        `The embedded event store has no ${name} (${path}): put an EventStoreDB in its place if you need them.`,
      );
      handlers[method] = (call: AnyCall, reply?: (error: Error) => void) =>
        reply ? reply(error) : call.emit('error', error);
    }
    server.addService(service, handlers);
  }
}
