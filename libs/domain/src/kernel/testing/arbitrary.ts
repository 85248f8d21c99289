import fc from 'fast-check';
import type { DecisionContext, DomainCommand } from '../slice.ts';
import { aContext } from './given.ts';
import type { Step } from './play.ts';

/** A few ids, so that random commands meet again; the last is a name that every object already has. */
export function ids(prefix: string): fc.Arbitrary<string> {
  return mostly(fc.constant(`${prefix}-1`), fc.constantFrom(`${prefix}-2`, 'constructor'));
}

/** Four times in five the usual, else the odd. */
export function mostly<Usual, Odd>(usual: fc.Arbitrary<Usual>, odd: fc.Arbitrary<Odd>): fc.Arbitrary<Usual | Odd> {
  return fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

/** A field that may be left out. */
export function maybe<Field extends string, Value>(
  field: Field,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<{ [Key in Field]?: Value }> {
  return fc.option(value, { nil: undefined }).map((chosen) => {
    return (chosen === undefined ? {} : { [field]: chosen }) as { [Key in Field]?: Value };
  });
}

/** Parts put together to one object. */
export function all<Parts extends object[]>(
  ...parts: { [Index in keyof Parts]: fc.Arbitrary<Parts[Index]> }
): fc.Arbitrary<Intersection<Parts>> {
  return fc.tuple(...(parts as fc.Arbitrary<object>[])).map((chosen) => {
    return Object.assign({}, ...chosen) as Intersection<Parts>;
  });
}

type Intersection<Parts extends object[]> = Parts extends [infer First, ...infer Rest extends object[]]
  ? First & Intersection<Rest>
  : unknown;

/** Mostly today or before, now and then not yet. */
export const contexts: fc.Arbitrary<DecisionContext> = fc
  .record({
    local: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom('2016-01-04', '2016-02-29', '2016-03-28') },
      { weight: 1, arbitrary: fc.constant('2016-03-30') },
    ),
    rol: fc.oneof(
      { weight: 3, arbitrary: fc.constant('toeleider' as const) },
      { weight: 3, arbitrary: fc.constant('systeem' as const) },
      { weight: 1, arbitrary: fc.constant('partner' as const) },
    ),
  })
  .map(({ local, rol }) => aContext({ happenedAt: { local, zone: 'Europe/Brussels', precision: 'day' }, rol }));

/** Random commands on one stream, with the opening one first, by `rol` and at the beginning of the year. */
export function steps<Command extends DomainCommand>(
  opening: fc.Arbitrary<NoInfer<Command>>,
  commands: fc.Arbitrary<Command>,
  rol: DecisionContext['rol'] = 'toeleider',
): fc.Arbitrary<Step<Command>[]> {
  const context = aContext({ happenedAt: { local: '2016-01-04', zone: 'Europe/Brussels', precision: 'day' }, rol });
  return fc
    .tuple(opening, fc.array(fc.record({ command: commands, context: contexts }), { maxLength: 80, size: 'max' }))
    .map(([command, others]) => [{ command, context }, ...others]);
}
