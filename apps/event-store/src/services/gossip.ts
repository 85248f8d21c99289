import { randomUUID } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { ticks } from '../log/events.ts';

const leader = 8;

/** `Gossip.Read`: one node, which leads. `endPoint` is asked for at each call: the port is known after binding. */
export function readGossip(
  endPoint: () => { readonly host: string; readonly port: number },
): handleUnaryCall<shared.Empty, gossip.ClusterInfo> {
  const instanceId = new shared.UUID().setString(randomUUID());
  return (_, reply) => {
    const { host, port } = endPoint();
    const node = new gossip.MemberInfo()
      .setInstanceId(instanceId)
      .setTimeStamp(ticks(Date.now()).toString())
      .setState(leader)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    reply(null, new gossip.ClusterInfo().setMembersList([node]));
  };
}
