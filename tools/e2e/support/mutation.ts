import fc from 'fast-check';

/** What no field of ours takes, or only some do. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1.5,
  1e308,
  2 ** 53 + 2,
  '',
  ' ',
  '\t\n',
  '\u0000',
  'voor\u0007na',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  'x'.repeat(70_000),
  '🌷'.repeat(5_000),
  '2024-02-30',
  '2016-13-01',
  '0000-00-00',
  '9999-12-31',
  '2016-03-28T25:61',
  '2016-03-28T14:05:00Z',
  '2199-01-01T00:00',
  'null',
  'undefined',
  '__proto__',
  '../../../etc/passwd',
  "'; drop table events; --",
  '{{7*7}}',
  [],
  [[]],
  [null],
  {},
  { toString: 1 },
  { length: 3 },
];

/** Names that no body has, or that reach behind an object. */
const unknownNames = [
  'onbekend',
  '',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'constructor',
  'then',
  'e'.repeat(500),
];

interface Step {
  readonly kind: 'replace' | 'remove' | 'add' | 'repeat' | 'wrap';
  readonly where: number;
  readonly value: unknown;
  readonly name: string;
}

const step = fc.record<Step>({
  kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'repeat', 'wrap'),
  where: fc.nat(),
  value: fc.oneof(fc.constantFrom(...odd), fc.jsonValue({ maxDepth: 3 })),
  name: fc.constantFrom(...unknownNames),
});

/** The value with one to three things about it that are not as they should be. */
export function mutated(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([whole, steps]) => steps.reduce((changed, one) => apply(changed, one), whole));
}

type Replace = (value: unknown) => unknown;

/** Every place within a value, and how the whole is with another value there. */
function places(value: unknown, put: Replace = (other) => other): { readonly value: unknown; readonly put: Replace }[] {
  if (typeof value !== 'object' || value === null) return [{ value, put }];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => places(item, (other) => put(value.with(index, other))))
    : Object.entries(value).flatMap(([name, item]) => places(item, (other) => put(withField(value, name, other))));
  return [{ value, put }, ...inner];
}

function apply(whole: unknown, { kind, where, value, name }: Step): unknown {
  const all = places(whole);
  const at = all[where % all.length]!;
  switch (kind) {
    case 'replace':
      return at.put(value);
    case 'remove':
      return at.put(undefined);
    case 'add':
      return at.put(typeof at.value === 'object' && at.value !== null ? withField(at.value, name, value) : value);
    case 'repeat':
      return at.put(Array.isArray(at.value) ? Array.from({ length: 600 }, () => at.value).flat() : [at.value]);
    case 'wrap':
      return at.put({ [name]: at.value });
  }
}

/** Also where the name is one that an assignment would take for something else. */
function withField(object: object, name: string, value: unknown): object {
  const copy = { ...object };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
