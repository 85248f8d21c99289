import { sliceContracts } from '#domain/slices';
import type { SliceContracts } from '#domain/slices';
import { executeRejections } from '#event-store/execute.rejections';
import { rejectionStatus } from './problem.filter.ts';
import { httpProblems } from './problem.ts';
import type { HttpProblemCode } from './problem.ts';

/** What the OpenAPI document says of one route, as far as it decides how the route can refuse. */
export interface DocumentedRoute {
  readonly method: string;
  readonly path: string;
  readonly permission: string | undefined;
  /** Names of its parameters, `Idempotency-Key`, `position` and `{id}` among them. */
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  /** It takes a body of JSON. */
  readonly takesJson: boolean;
  /** What it can be refused for besides. */
  readonly own: readonly HttpProblemCode[];
}

/** Where the routes of a slice begin, for the commands that several slices have. */
const collections: Readonly<Record<string, string>> = {
  aanmelding: 'aanmeldingen',
  hulpvraag: 'hulpvragen',
  zorgtraject: 'zorgtrajecten',
};

/** Every code that a route can be refused with, by status: those of its command, and of what stands before it. */
export function refusalsOf(route: DocumentedRoute): ReadonlyMap<number, readonly string[]> {
  const found: [number, string][] = [
    ...outside(route).map((code): [number, string] => [httpProblems[code].status, code]),
    ...commandsOf(route).flatMap(({ rejections, rejects }) =>
      rejects.map((code): [number, string] => [rejectionStatus(code, rejections[code]!.kind), code]),
    ),
  ];
  const always: readonly string[] = [
    ...(takes(route, 'header', 'Idempotency-Key') ? Object.keys(executeRejections) : []),
    ...(takes(route, 'header', 'Polslag-Gemeente') ? ['gemeente-left'] : []),
  ];
  for (const [code, { kind }] of Object.entries(executeRejections)) {
    if (always.includes(code)) found.push([rejectionStatus(code, kind), code]);
  }
  const byStatus = Map.groupBy(found, ([status]) => status);
  return new Map(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, codes]) => [status, [...new Set(codes.map(([, code]) => code))].toSorted()]),
  );
}

/** What is refused outside of any decision. */
function outside(route: DocumentedRoute): HttpProblemCode[] {
  const { method, permission, parameters, takesJson, own } = route;
  return [
    ...(['request-unreadable', 'forwarded-in-development', 'shutting-down', 'internal'] as const),
    ...(permission === undefined ? [] : guarded),
    ...(takes(route, 'header', 'Polslag-Gemeente') ? (['town-not-named'] as const) : []),
    ...(parameters.some((one) => one.in === 'path') ? (['path-invalid', 'not-found'] as const) : []),
    ...(parameters.some((one) => one.in === 'query') ? (['query-invalid'] as const) : []),
    ...(takes(route, 'query', 'position') ? (['not-yet-visible', 'read-model-not-ready'] as const) : []),
    ...(method === 'GET' ? [] : (['body-unreadable', 'body-too-large', 'media-type-unsupported'] as const)),
    ...(takesJson ? (['body-invalid'] as const) : []),
    ...(takes(route, 'header', 'Idempotency-Key') ? written : []),
    ...own,
  ];
}

const guarded = [
  ...(['token-missing', 'token-invalid', 'not-allowed', 'issuer-unavailable'] as const),
  'store-unavailable' as const,
];

const written = [
  ...(['idempotency-key-missing', 'if-match-invalid', 'not-found', 'persoon-forgotten'] as const),
  'outcome-unknown' as const,
];

/** The commands that the route gives: of its own slice, where several have one of that name. */
function commandsOf({ path, permission = '' }: DocumentedRoute) {
  const having = sliceContracts.filter(({ commands }) => Object.hasOwn(commands, permission));
  const own = having.filter(({ name }) => path.startsWith(`/v1/${collections[name] ?? name}/`));
  return (own.length > 0 ? own : having).map(({ rejections, commands }: SliceContracts) => ({
    rejections,
    rejects: commands[permission]!.rejects,
  }));
}

function takes({ parameters }: DocumentedRoute, where: string, name: string): boolean {
  return parameters.some((one) => one.in === where && one.name === name);
}
