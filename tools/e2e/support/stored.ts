import { Pool } from 'pg';
import type { FieldClass } from '#domain/kernel/event';
import { contractOf, slices } from '#domain/slices';
import { openData } from '#event-store/codec';
import { EventLog } from '#event-store/event-log';
import type { StoredEvent } from '#event-store/event-log';
import { CommandExecutor } from '#event-store/execute';
import { idOfStream, sliceOfStream } from '#event-store/ids';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import { subscribeToAll } from '#event-store/subscription';
import type { TestStack } from '../../testing/stack.ts';

export interface LogChecked {
  readonly events: number;
  readonly streams: number;
  readonly types: readonly string[];
  /** One sentence for each thing that is not as it should be. */
  readonly problems: readonly string[];
}

/** Reads the whole log and says where it is not whole: events that no contract describes, commands half written. */
export async function checkLog({ config }: TestStack): Promise<LogChecked> {
  const log = new EventLog(config.EVENTSTORE_URL);
  const pool = new Pool({ connectionString: config.KEY_STORE_URL, max: 4 });
  try {
    const ledger = await KeyLedger.open(pool, MasterKey.fromFile(config.MASTER_KEY_FILE));
    const events = await wholeLog(log);
    const streams = Map.groupBy(events, ({ stream }) => stream);
    const problems = [
      ...(await Promise.all(events.map((event) => eventProblems(event, ledger)))).flat(),
      ...[...streams.values()].flatMap(commandProblems),
      ...(await foldProblems([...streams.keys()], new CommandExecutor(log, ledger))),
    ];
    return {
      events: events.length,
      streams: streams.size,
      types: [...new Set(events.map(({ type }) => type))],
      problems,
    };
  } finally {
    await log.close();
    await pool.end();
  }
}

/** Every event of the product, as it is stored. */
export async function storedEvents({ config }: TestStack): Promise<StoredEvent[]> {
  const log = new EventLog(config.EVENTSTORE_URL);
  try {
    return await wholeLog(log);
  } finally {
    await log.close();
  }
}

async function wholeLog(log: EventLog): Promise<StoredEvent[]> {
  const ending = new AbortController();
  const events: StoredEvent[] = [];
  for await (const item of subscribeToAll(log.connection, { signal: ending.signal })) {
    if (item.kind === 'event') events.push(item.event);
    if (item.kind === 'caught-up') ending.abort();
  }
  return events;
}

/** Each field stands where its class says: in the open, or in the sealed part of that class and no other. */
async function eventProblems(event: StoredEvent, ledger: KeyLedger): Promise<string[]> {
  const { type, stream, id, data, metadata } = event;
  const contract = contractOf(type);
  if (!contract) return [`${stream} holds ${type}, which no contract describes`];
  const fields = contract.fields as Readonly<Record<string, FieldClass>>;
  const misplaced = (names: readonly string[], where: FieldClass) =>
    names.filter((name) => fields[name] !== where).map((name) => `${stream} ${type}.${name} stands among ${where}`);
  try {
    const { sealed: _sealed, ...plain } = data;
    const opened = await openData(data, { tenant: metadata.tenant ?? '', stream, type, eventId: id }, ledger);
    const statistics = Object.keys(opened.data).filter((name) => !Object.hasOwn(plain, name));
    const personal = Object.entries(opened.personal).flatMap(([fieldClass, part]) =>
      misplaced(Object.keys(part.f ?? {}), fieldClass as FieldClass),
    );
    return [...misplaced(Object.keys(plain), 'plain'), ...misplaced(statistics, 'statistics'), ...personal];
  } catch (error) {
    return [`${stream} ${type} cannot be opened: ${String(error)}`];
  }
}

/** What one command decided stands together, from its first event to its last. */
function commandProblems(events: readonly StoredEvent[]): string[] {
  const commands = Map.groupBy(events, ({ metadata }) => metadata.commandId);
  return [...commands].flatMap(([command, own]) => {
    const first = own[0]!;
    const whole = own.every(
      ({ revision, metadata }, index) =>
        metadata.index === index &&
        metadata.count === own.length &&
        metadata.bodyHmac === first.metadata.bodyHmac &&
        revision === first.revision + BigInt(index),
    );
    return whole ? [] : [`${first.stream} holds command ${command} in part, or twice`];
  });
}

async function foldProblems(streams: readonly string[], executor: CommandExecutor): Promise<string[]> {
  const problems: string[] = [];
  for (const stream of streams) {
    const slice = slices.find(({ name }) => name === sliceOfStream(stream));
    const state = slice && executor.stateOf(slice as (typeof slices)[0], idOfStream(stream));
    if (!state) problems.push(`${stream} belongs to no slice`);
    await state?.catch((error: unknown) => problems.push(`${stream} does not fold: ${String(error)}`));
  }
  return problems;
}
