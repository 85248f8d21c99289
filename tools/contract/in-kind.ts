/**
 * What can be compared of an answer. The observations are of one run on one machine, so of positions only their order
 * counts, of names only what is not drawn at random, and nothing of what an HTTP library adds by itself.
 */
export function inKind(value: unknown): unknown {
  const positions = new Set<bigint>();
  visit(value, (text, key) => {
    const position = positionIn(text, key);
    if (position !== undefined) positions.add(position);
  });
  const ranks = new Map([...positions].sort((a, b) => (a < b ? -1 : 1)).map((position, rank) => [position, rank]));
  return replace(value, (text, key) => {
    const position = positionIn(text, key);
    const placed = position === undefined ? text : text.replace(/\d+n?$/, `position ${ranks.get(position)}`);
    return placed.replaceAll(drawn, '~').replaceAll(uuid, '<uuid>').replaceAll(ticks, '<ticks>');
  });
}

/** What the suite draws for the names of its streams; the observations show it as `~`. */
export const drawn = /x[0-9a-f]{15}/g;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Times on the wire, in units of 100 ns. */
const ticks = /\b\d{17}\b/g;

const positionKeys = new Set([
  'commit',
  'prepare',
  'commitPosition',
  'preparePosition',
  'pos',
  'originalEventPositions',
  'metastreamRevision',
]);
/** Headers of HTTP, which differ between servers and say nothing. */
const transportKeys = new Set(['content-length', 'content-type', 'server', 'date']);

function positionIn(text: string, key: string): bigint | undefined {
  const [, digits] = (positionKeys.has(key) ? /^(\d+)n?$/ : /@(\d+)$/).exec(text) ?? [];
  return digits === undefined ? undefined : BigInt(digits);
}

function visit(value: unknown, see: (text: string, key: string) => void, key = ''): void {
  if (typeof value === 'string') see(value, key);
  else if (Array.isArray(value)) for (const item of value) visit(item, see, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, held] of Object.entries(value)) visit(held, see, name);
  }
}

function replace(value: unknown, change: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((item) => replace(item, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !transportKeys.has(name))
      .map(([name, held]) => [name, replace(held, change, name)]),
  );
}
