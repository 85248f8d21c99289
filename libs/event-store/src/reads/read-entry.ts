import { randomUUID } from 'node:crypto';
import { SealBrokenError, seal, unseal } from '../sealing/seal.ts';
import type { DataKey, SealContext, SealedPart } from '../sealing/seal.ts';

/** A medewerker looked at something about persons, or was refused access to something. */
export interface Read {
  readonly outcome: 'shown' | 'refused';
  readonly medewerkerId: string;
  readonly organisatieId: string;
  /** The town that the request was about; absent for what belongs to the installation. */
  readonly gemeenteId?: string;
  /** Under which it was allowed; absent where no role allowed it. */
  readonly rol?: string;
  /** Method and route as declared: `GET /v1/zorgtrajecten/:id`. */
  readonly what: string;
  /** The ids that the request named. */
  readonly ids: Readonly<Record<string, string>>;
  /** Of the problem, where it was refused. */
  readonly code?: string;
}

/** As it is stored; names are storage. Everything about who and what is in `sealed`, under the key of `month`. */
export interface StoredRead {
  readonly kind: 'read';
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** `YYYY-MM`, of `at`. */
  readonly month: string;
  readonly gemeente?: string;
  readonly sealed: SealedPart;
}

/** The key of a month was destroyed: stays readable for ever. Names are storage. */
export interface StoredEnd {
  readonly kind: 'month-ended';
  readonly id: string;
  readonly at: string;
  readonly month: string;
  /** The month that ended, `YYYY-MM`. */
  readonly ended: string;
  readonly medewerker: string;
  readonly organisatie: string;
  /** A code of `leeslogEndReasons`. */
  readonly reason: string;
}

export type StoredEntry = StoredRead | StoredEnd;

/** What was sealed and can be read; that its month ended; or that it does not fit its seal. */
export type OpenedRead =
  | { readonly status: 'readable'; readonly read: Omit<Read, 'gemeenteId'> }
  | { readonly status: 'ended' }
  | { readonly status: 'broken' };

/** The calendar month in UTC of an instant. */
export function monthOf(at: string): string {
  return at.slice(0, 7);
}

export function sealedRead({ gemeenteId, ...said }: Read, at: string, key: DataKey): StoredRead {
  const plain = {
    kind: 'read',
    id: randomUUID(),
    at,
    month: monthOf(at),
    ...(gemeenteId !== undefined && { gemeente: gemeenteId }),
  } as const;
  return { ...plain, sealed: seal(said, key, contextOf(plain)) };
}

/** `key`: of the entry's month, absent once it was destroyed. */
export function openedRead(entry: StoredRead, key: DataKey | undefined): OpenedRead {
  if (!key) return { status: 'ended' };
  try {
    return { status: 'readable', read: unseal(entry.sealed, key, contextOf(entry)) as unknown as Read };
  } catch (error) {
    if (error instanceof SealBrokenError) return { status: 'broken' };
    throw error;
  }
}

function contextOf({ id, month, gemeente }: Omit<StoredRead, 'sealed'>): SealContext {
  return { tenant: gemeente ?? '', stream: `leeslog-${month}`, type: 'read', eventId: id, fieldClass: 'read' };
}
