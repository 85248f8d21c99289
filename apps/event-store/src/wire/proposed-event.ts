import type { ProposedEvent } from '../log/events.ts';
import { isUuid, nilUuid, uuidText } from '../log/uuid.ts';
import type shared from '@eventstore/db-client/generated/shared_pb.js';

/** A proposed message, which has the same parts on both routes for appends. */
export interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export type ProposalProblem = 'no-type' | 'no-content-type' | 'empty-type' | 'bad-id';

/** The event that is proposed, or what is wrong with it; each route says that in its own way. */
export function proposedEvent(message: ProposedMessage): ProposedEvent | ProposalProblem {
  const properties = message.getMetadataMap();
  const type = properties.get('type');
  if (type === undefined) return 'no-type';
  const contentType = properties.get('content-type');
  if (contentType === undefined) return 'no-content-type';
  if (type === '') return 'empty-type';
  const id = uuidOf(message.getId());
  if (!isUuid(id) || id === nilUuid) return 'bad-id';
  return {
    id,
    type,
    isJson: contentType === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** In lower case; empty when there is none. */
export function uuidOf(uuid: shared.UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (!structured) return (uuid?.getString() ?? '').toLowerCase();
  const bytes = Buffer.alloc(16);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, BigInt(structured.getMostSignificantBits())), 0);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, BigInt(structured.getLeastSignificantBits())), 8);
  return uuidText(bytes);
}
