import type { EventContract, FieldClass, PersonalClass } from '#domain/kernel/event';
import { townScope } from './ledger/key-ledger.ts';
import type { KeyLedger } from './ledger/key-ledger.ts';
import { seal, unseal } from './sealing/seal.ts';
import type { DataKey, SealContext, SealedPart } from './sealing/seal.ts';

/** An event's data as the store keeps it: plain fields as they are, and one sealed part per class beside them. */
export interface StoredData {
  readonly sealed?: Readonly<Record<string, SealedPart>>;
  readonly [plain: string]: unknown;
}

/** One personal class of an event or a row: the key that sealed it, and its fields, or `null` once forgotten. */
export interface PersonalPart {
  readonly k: string;
  readonly f: Readonly<Record<string, unknown>> | null;
}

export type PersonalParts = Readonly<Partial<Record<PersonalClass, PersonalPart>>>;

/** Plain fields and statistics in `data`; personal fields apart. */
export interface OpenedData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal: PersonalParts;
}

export type SealPlace = Omit<SealContext, 'fieldClass'>;

/** What sealing asks of the ledger: the active key, made where there is none. */
export type SealKeys = Pick<KeyLedger, 'key'>;
/** What opening asks of it: a key that may be gone. */
export type OpenKeys = Pick<KeyLedger, 'keyById'>;

/**
 * Seals an event's data by its contract.
 * @throws Error on a field without a class: such an event must never be stored.
 * @throws SubjectForgottenError when personal data would be kept about a forgotten person.
 */
export async function sealData(
  contract: EventContract,
  data: object,
  place: SealPlace,
  ledger: SealKeys,
): Promise<StoredData> {
  const plain: Record<string, unknown> = {};
  const byClass = new Map<FieldClass, Record<string, unknown>>();
  const classes = contract.fields as Readonly<Record<string, FieldClass>>;
  for (const [field, value] of Object.entries(data as Readonly<Record<string, unknown>>)) {
    if (value === undefined) continue;
    const fieldClass = classes[field];
    if (!fieldClass) throw new Error(`the field ${place.type}.${field} has no class`);
    if (fieldClass === 'plain') plain[field] = value;
    else byClass.set(fieldClass, { ...byClass.get(fieldClass), [field]: value });
  }
  if (byClass.size === 0) return plain;
  const [, ...parts] = await Promise.all([
    keyOfLinks(byClass.keys(), place, ledger),
    ...[...byClass].map(async ([fieldClass, fields]) => {
      const key = await ledger.key({ scope: scopeOf(fieldClass, place), keyClass: fieldClass });
      return [fieldClass, seal(fields, key, { ...place, fieldClass })] as const;
    }),
  ]);
  return { ...plain, sealed: Object.fromEntries(parts) };
}

/** Opens the statistics alone: what a decision may see. Personal parts stay closed, and their keys are not asked for. */
export async function openDecidable(
  stored: StoredData,
  place: SealPlace,
  ledger: OpenKeys,
): Promise<OpenedData['data']> {
  const { sealed, ...plain } = stored;
  const part = sealed?.['statistics'];
  if (!part) return plain;
  const key = await ledger.keyById(part.k);
  return key ? { ...plain, ...unseal(part, key, { ...place, fieldClass: 'statistics' }) } : plain;
}

/** Opens all that can still be opened. @throws SealBrokenError */
export async function openData(stored: StoredData, place: SealPlace, ledger: OpenKeys): Promise<OpenedData> {
  const { sealed, ...plain } = stored;
  let data: Record<string, unknown> = plain;
  const personal: Partial<Record<PersonalClass, PersonalPart>> = {};
  for (const [fieldClass, part] of Object.entries(sealed ?? {})) {
    const key = await ledger.keyById(part.k);
    const fields = open(part, key, { ...place, fieldClass });
    if (fieldClass !== 'statistics') personal[fieldClass as PersonalClass] = { k: part.k, f: fields };
    else if (fields) data = { ...plain, ...fields };
  }
  return { data, personal };
}

function open(part: SealedPart, key: DataKey | undefined, context: SealContext) {
  return key ? unseal(part, key, context) : null;
}

/**
 * The key that a later link is sealed under is as old as any other of its stream: a key store that is put back from a
 * backup then still tells of whom the words are that it can open.
 */
async function keyOfLinks(classes: Iterable<FieldClass>, { stream }: SealPlace, ledger: SealKeys): Promise<void> {
  if ([...classes].some((one) => one !== 'statistics')) await ledger.key({ scope: stream, keyClass: 'link' });
}

/** What is of no town (an employee's languages) has no town's key: that of its stream stands for it. */
function scopeOf(fieldClass: FieldClass, { tenant, stream }: SealPlace): string {
  return fieldClass === 'statistics' && tenant !== '' ? townScope(tenant) : stream;
}
