import type { CodeIn } from './code-list.ts';

/** Why what was said of a person turns out not to be theirs. */
export const unlinkReasons = [
  { code: 'verkeerde-persoon', nl: 'verkeerde persoon', fr: 'mauvaise personne', en: 'wrong person' },
  { code: 'niet-zeker', nl: 'niet zeker wie het was', fr: 'pas certain de qui c’était', en: 'not sure who it was' },
  { code: 'wil-anoniem-blijven', nl: 'wil anoniem blijven', fr: 'veut rester anonyme', en: 'wants to stay anonymous' },
] as const;

export type UnlinkReason = CodeIn<typeof unlinkReasons>;
