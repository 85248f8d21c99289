import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import type { ThemeChoice } from './theme-choice.ts';
import { reject } from './hulpvraag.rejections.ts';
import { assertThemes, sameThemes } from './themes.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

interface Of {
  readonly hulpvraagId: string;
  /** Of this clarification: a question can be understood better more than once. */
  readonly verhelderingId: string;
}

interface Verheldering extends Of {
  readonly taxonomieVersion: number;
  /** The themes of the question behind the question. */
  readonly clarifiedThemes: readonly ThemeChoice[];
  readonly clarifiedQuestion?: string;
}

/** The question behind the question is no correction: both are kept. */
export type VerhelderingEvent =
  | DomainEvent<'HulpvraagClarified', Verheldering>
  | DomainEvent<'VerhelderingCorrected', Verheldering & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'VerhelderingEnteredInError', Of & { readonly reason?: string }>;

const of = { hulpvraagId: 'plain', verhelderingId: 'plain' } as const;
const verheldering = {
  ...of,
  taxonomieVersion: 'plain',
  clarifiedThemes: 'statistics',
  clarifiedQuestion: 'free-text',
} as const;

export const verhelderingContracts = {
  HulpvraagClarified: { version: 1, fields: verheldering },
  VerhelderingCorrected: { version: 1, fields: { ...verheldering, correctedHappenedAt: 'statistics' } },
  VerhelderingEnteredInError: { version: 1, fields: { ...of, reason: 'free-text' } },
} as const satisfies EventContracts<VerhelderingEvent>;

interface SeenTaxonomie {
  /** The town's taxonomy as its own stream said it when deciding. */
  readonly taxonomie: Taxonomie;
}

type Said = Of & { readonly themes: readonly ThemeChoice[]; readonly question?: string };

export type VerhelderingCommand =
  | { readonly type: 'ClarifyHulpvraag'; readonly data: Said; readonly seen: SeenTaxonomie }
  /** Says the whole clarification again; the context's `happenedAt` is when it was after all. */
  | { readonly type: 'CorrectVerheldering'; readonly data: Said; readonly seen: SeenTaxonomie }
  /** What was understood before it holds again. */
  | { readonly type: 'EnterVerhelderingInError'; readonly data: Of & { readonly reason?: string } };

export interface KnownVerheldering {
  readonly verhelderingId: string;
  readonly taxonomieVersion: number;
  /** Absent once the town's key is gone. */
  readonly themes: readonly ThemeChoice[] | undefined;
  readonly inError: boolean;
}

export function evolveVerhelderingen(
  verhelderingen: readonly KnownVerheldering[],
  event: Decidable<VerhelderingEvent, typeof verhelderingContracts>,
): readonly KnownVerheldering[] {
  const { verhelderingId } = event.data;
  const changed = (changes: Partial<KnownVerheldering>) =>
    verhelderingen.map((one) => (one.verhelderingId === verhelderingId ? { ...one, ...changes } : one));
  switch (event.type) {
    case 'HulpvraagClarified': {
      const { taxonomieVersion, clarifiedThemes: themes } = event.data;
      return [...verhelderingen, { verhelderingId, taxonomieVersion, themes, inError: false }];
    }
    case 'VerhelderingCorrected':
      return changed({ taxonomieVersion: event.data.taxonomieVersion, themes: event.data.clarifiedThemes });
    case 'VerhelderingEnteredInError':
      return changed({ inError: true });
    default:
      return unreachable(event);
  }
}

/** A correction that leaves the themes as they were leaves their version of the taxonomy too. */
export function decideVerheldering(
  verhelderingen: readonly KnownVerheldering[],
  command: VerhelderingCommand,
  { happenedAt }: DecisionContext,
): readonly VerhelderingEvent[] {
  const known = verhelderingen.find(({ verhelderingId }) => verhelderingId === command.data.verhelderingId);
  if (command.type === 'ClarifyHulpvraag') {
    if (known) reject('already-recorded', 'verhelderingId');
    assertThemes(command.data.themes, command.seen.taxonomie);
    return [{ type: 'HulpvraagClarified', data: clarified(command.data, command.seen.taxonomie.version) }];
  }
  if (known === undefined) return reject('verheldering-unknown', 'verhelderingId');
  if (command.type === 'EnterVerhelderingInError') {
    if (!known.inError) return [{ type: 'VerhelderingEnteredInError', data: command.data }];
    return carriesWords(command.data.reason) ? reject('verheldering-entered-in-error', 'verhelderingId') : [];
  }
  if (known.inError) reject('verheldering-entered-in-error', 'verhelderingId');
  const { data, seen } = command;
  const kept = known.themes !== undefined && sameThemes(known.themes, data.themes);
  if (!kept) assertThemes(data.themes, seen.taxonomie);
  const said = clarified(data, kept ? known.taxonomieVersion : seen.taxonomie.version);
  return [{ type: 'VerhelderingCorrected', data: { ...said, correctedHappenedAt: happenedAt } }];
}

function clarified({ hulpvraagId, verhelderingId, themes, question }: Said, taxonomieVersion: number): Verheldering {
  return {
    hulpvraagId,
    verhelderingId,
    taxonomieVersion,
    clarifiedThemes: themes,
    ...(question !== undefined && { clarifiedQuestion: question }),
  };
}

const themeRejects = ['happened-in-future', 'hulpvraag-entered-in-error', 'theme-unknown', 'theme-twice'] as const;
const known = ['verheldering-unknown', 'verheldering-entered-in-error'] as const;

export const verhelderingCommandContracts = {
  ClarifyHulpvraag: { emits: ['HulpvraagClarified'], rejects: [...themeRejects, 'already-recorded'] },
  CorrectVerheldering: { emits: ['VerhelderingCorrected'], rejects: [...themeRejects, ...known] },
  EnterVerhelderingInError: {
    emits: ['VerhelderingEnteredInError'],
    rejects: ['happened-in-future', 'hulpvraag-entered-in-error', ...known],
  },
} as const satisfies CommandContracts<VerhelderingCommand>;
