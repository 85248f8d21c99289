import type { OpenAPIObject } from '@nestjs/swagger';
import { sliceContracts } from '#domain/slices';
import { executeRejections } from '#event-store/execute.rejections';
import { problemDescriptions, refusesKey } from './problem.document.ts';
import { rejectionStatus } from './problem.filter.ts';
import { httpProblems } from './problem.ts';
import type { HttpProblemCode } from './problem.ts';
import { refusalsOf } from './refusals.ts';

type PathItem = OpenAPIObject['paths'][string];
type DocumentedOperation = NonNullable<PathItem['get']> & { [refusesKey]?: HttpProblemCode[] };

const language = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language of the sentences in a problem: nl, fr or en, by weight. Dutch where it asks for another.',
  schema: { type: 'string', example: 'fr-BE, nl;q=0.5' },
};

/** Says of each operation which codes it can be refused with, and of each code what its problem looks like. */
export function documentRefusals(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item as Readonly<Record<string, DocumentedOperation>>)) {
      const parameters = (operation.parameters ?? []) as { in: string; name: string }[];
      const content = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
      const refusals = refusalsOf({
        method: method.toUpperCase(),
        path,
        permission: (operation as { 'x-permission'?: string })['x-permission'],
        parameters,
        takesJson: 'application/json' in content,
        own: operation[refusesKey] ?? [],
      });
      delete operation[refusesKey];
      operation.parameters = [...parameters, language] as NonNullable<typeof operation.parameters>;
      for (const [status, codes] of refusals) operation.responses[String(status)] = refusal(status, codes);
    }
  }
  document.components = { ...document.components, examples: problemExamples() };
}

function refusal(status: number, codes: readonly string[]) {
  const own = { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } };
  return {
    description: problemDescriptions[status] ?? '',
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/ProblemDocument' }, own] },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}

/** Each problem there is, as it is answered in Dutch. */
function problemExamples() {
  const ofDecisions = [...sliceContracts.map(({ rejections }) => rejections), executeRejections].flatMap((catalog) =>
    Object.entries(catalog).map(([code, { kind, nl }]) => ({ code, status: rejectionStatus(code, kind), nl })),
  );
  const outside = Object.entries(httpProblems).map(([code, { status, nl }]) => ({ code, status, nl }));
  return Object.fromEntries(
    [...outside, ...ofDecisions].map(({ code, status, nl }) => [
      code,
      { summary: nl, value: { type: `urn:polslag:problem:${code}`, title: code, status, code, detail: nl } },
    ]),
  );
}
