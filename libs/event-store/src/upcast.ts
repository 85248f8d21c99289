import type { FieldClass } from '#domain/kernel/event';
import type { OpenedData, PersonalPart } from './codec.ts';
import type { StoredEvent } from './event-log.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Makes of the fields of one schema version those of the next, class by class, and names only the classes that change.
 * It runs after unsealing and never sees what was forgotten: that stays forgotten, whatever the version. So a field
 * keeps its class for ever: the key that it was sealed under says who can have it forgotten.
 */
export type Upcaster = { readonly [Class in FieldClass]?: (fields: Fields) => Fields };

/** `type` → version that it starts from → upcaster. Each past version keeps its JSON in a fixture. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** None yet: every event is as it was first written. */
export const upcasters: Upcasters = {};

/** A stored version that this product cannot read. */
export class UpcastError extends Error {
  override readonly name = 'UpcastError';
}

/**
 * Brings an opened event to `version`, that of its contract. Personal classes that were not opened may be absent.
 * @throws UpcastError when it was written by a newer product, or when an upcaster is missing on the way
 */
export function upcast(
  event: Pick<StoredEvent, 'type' | 'data' | 'metadata'>,
  opened: OpenedData,
  version: number,
  registry: Upcasters = upcasters,
): OpenedData {
  const stored = event.metadata.schemaVersion;
  if (stored === version) return opened;
  if (!(stored < version)) {
    throw new UpcastError(`${event.type} was stored in version ${stored}; this product knows ${version}`);
  }
  const [plain, statistics] = split(event, opened.data);
  let parts = { plain, statistics, personal: opened.personal };
  for (let from = stored; from < version; from += 1) {
    const step = registry[event.type]?.[from];
    if (!step) throw new UpcastError(`${event.type} has no upcaster from version ${from}`);
    parts = {
      plain: step.plain ? step.plain(parts.plain) : parts.plain,
      statistics: parts.statistics && step.statistics ? step.statistics(parts.statistics) : parts.statistics,
      personal: personalStep(parts.personal, step),
    };
  }
  return { data: { ...parts.plain, ...parts.statistics }, personal: parts.personal };
}

/** The plain fields, and the statistics: `undefined` where there were none, or where they are forgotten. */
function split({ data }: Pick<StoredEvent, 'data'>, opened: Fields): [Fields, Fields | undefined] {
  const fields = Object.entries(opened);
  const statistics = fields.filter(([field]) => !Object.hasOwn(data, field));
  const plain = Object.fromEntries(fields.filter(([field]) => Object.hasOwn(data, field)));
  return [plain, statistics.length > 0 ? Object.fromEntries(statistics) : undefined];
}

function personalStep(personal: OpenedData['personal'], step: Upcaster): OpenedData['personal'] {
  const changed = Object.entries(personal).map(([fieldClass, part]: [string, PersonalPart]) => {
    const change = step[fieldClass as FieldClass];
    return [fieldClass, part.f && change ? { ...part, f: change(part.f) } : part] as const;
  });
  return Object.fromEntries(changed);
}
