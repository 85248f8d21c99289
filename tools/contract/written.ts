/** Any answer as the observations write it, so that both are plain JSON. */
export function written(value: unknown): unknown {
  if (value === undefined) return '<undefined>';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'function';
  if (value instanceof Date) return '<Date>';
  if (value instanceof Uint8Array) return `<bytes ${value.length}: ${Buffer.from(value).toString('hex')}>`;
  if (Array.isArray(value)) return value.map(written);
  if (value instanceof Error) return writtenError(value);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, written(held)]));
  }
  return value;
}

const ownFields = ['streamName', 'expectedVersion', 'actualVersion', 'maxAppendSize', 'groupName'] as const;

interface ClientError extends Error, Partial<Record<(typeof ownFields)[number] | 'type' | 'code', unknown>> {
  /** The client keeps what gRPC gave it. */
  readonly _raw?: GrpcError;
}
type GrpcError = Error & { readonly details?: string; readonly metadata?: { getMap(): Record<string, unknown> } };

/** An error of the client or of gRPC: its class, its fields, and what came over the wire. */
function writtenError(error: ClientError & GrpcError): Record<string, unknown> {
  const wire = error._raw ?? error;
  const found: Record<string, unknown> = {
    error: error.constructor.name,
    type: error.type,
    code: error.code,
    message: error.message,
    ...Object.fromEntries(ownFields.map((name) => [name, error[name]])),
    grpcDetails: wire.details,
    trailers: wire.metadata?.getMap(),
  };
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, written(value)]),
  );
}

/** What a promise gives, or the error that it was rejected with, as a value. */
export function answerOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}

/** The name of the error that a promise is rejected with, or what `show` makes of its value. */
export async function nameOrValue<Value>(promise: Promise<Value>, show: (value: Value) => unknown): Promise<unknown> {
  try {
    return show(await promise);
  } catch (error) {
    return (error as Error).constructor.name;
  }
}
