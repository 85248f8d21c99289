import type { PersonalClass } from '#domain/kernel/event';
import type { PersonalParts } from '#event-store/codec';
import type { PageOf } from '../core/reading/page.ts';

type MayLack<Value> = null extends Value ? true : undefined extends Value ? true : false;

type Shown<Row> = {
  [Field in keyof Row as MayLack<Row[Field]> extends true ? never : Field]: Row[Field];
} & {
  [Field in keyof Row as MayLack<Row[Field]> extends true ? Field : never]?: NonNullable<Row[Field]>;
};

/** What is not there is left out of an answer, and never `null`. */
export function shown<Row extends object>(row: Row): Shown<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as Shown<Row>;
}

/** The personal fields that can still be read; all classes, or some. */
export function said(parts: PersonalParts, ...classes: readonly PersonalClass[]): Readonly<Record<string, unknown>> {
  const open = Object.entries(parts).filter(
    ([name]) => classes.length === 0 || classes.includes(name as PersonalClass),
  );
  return Object.assign({}, ...open.map(([, { f }]) => f ?? {})) as Readonly<Record<string, unknown>>;
}

/** Whether something was said that nobody can read any more. */
export function isForgotten(parts: PersonalParts): boolean {
  return Object.values(parts).some(({ f }) => f === null);
}

export function pageShown<Row, Answer>(page: PageOf<Row>, show: (row: Row) => Answer): PageOf<Answer> {
  return { ...page, items: page.items.map(show) };
}
