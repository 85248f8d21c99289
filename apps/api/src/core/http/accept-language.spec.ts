import { expect, it } from '@jest/globals';
import { languageOf } from './accept-language.ts';

it.each<[string | undefined, string]>([
  [undefined, 'nl'],
  ['', 'nl'],
  ['fr', 'fr'],
  ['FR-be', 'fr'],
  ['en-GB,en;q=0.9', 'en'],
  // Weights decide, not the order; of equals the first.
  ['nl;q=0.2, fr;q=0.9, en;q=0.8', 'fr'],
  ['fr, en', 'fr'],
  ['de, en;q=0.1', 'en'],
  ['nl;q=0.001, en;q=0.002', 'en'],
  // What has no weight at all is not wanted.
  ['fr;q=0', 'nl'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['nl;q=0, *', 'fr'],
  ['nl;q=0, fr;q=0.0, *;q=0.5', 'en'],
  ['*', 'nl'],
  ['*, fr;q=0.5', 'nl'],
  ['de, *;q=0.1', 'nl'],
  // A language is a whole word, and the first of its tag.
  ['en-fr', 'en'],
  ['x-fr, de-en', 'nl'],
  ['frr, eng, nld', 'nl'],
  ['fr_BE', 'nl'],
  ['französisch', 'nl'],
  // What cannot be read asks for nothing.
  ['fr;q=2, en', 'en'],
  ['fr;q=, en;q=0.5', 'en'],
  [';;;,,,q=1', 'nl'],
  [' fr ; q=0.5 , en ;q=0.6', 'en'],
])('%j asks for %s', (header, language) => expect(languageOf(header)).toBe(language));
