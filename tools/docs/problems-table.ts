import { fieldProblemTexts } from '../../apps/api/src/core/http/field-problems.ts';
import { httpProblems } from '../../apps/api/src/core/http/problem.ts';
import { code, madeFromCode, page, table } from './markdown.ts';

/** `docs/problems.md`: what is refused outside of any decision, and what can be wrong with one field. */
export function problemsDocument(): string {
  return page(
    madeFromCode,
    '# Problems',
    'What can be refused before a command is decided; what a decision refuses stands in [commands](commands.md). Each ' +
      'is an RFC 9457 problem document with this `code` and a sentence in Dutch, French or English by ' +
      '`Accept-Language`. Which of them a route can give stands in the OpenAPI document.',
    table(
      ['Code', 'Status', 'nl', 'fr', 'en'],
      Object.entries(httpProblems).map(([name, { status, nl, fr, en }]) => [code(name), String(status), nl, fr, en]),
    ),
    '## Fields',
    'In `errors` of `body-invalid` and `query-invalid`, and of a row of an import. Of several that apply to one field ' +
      'the first is told. What was sent is not repeated, a name that does not exist neither.',
    table(
      ['Code', 'nl', 'fr', 'en'],
      Object.entries(fieldProblemTexts).map(([name, { nl, fr, en }]) => [code(name), nl, fr, en]),
    ),
  );
}
