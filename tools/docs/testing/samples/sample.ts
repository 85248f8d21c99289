import type { ProductEvent } from '#domain/slices';
import { derivedId } from '#event-store/ids';

/** With every field that may be left out, at any depth: a fixture shows all that can be stored. */
export type Full<Value> = Value extends readonly (infer Item)[]
  ? readonly Full<Item>[]
  : Value extends object
    ? { readonly [Field in keyof Value]-?: Full<Exclude<Value[Field], undefined>> }
    : Value;

/** The data of one event for each of these types. */
export type Samples<Type extends ProductEvent['type'] = ProductEvent['type']> = {
  readonly [Each in Type]: Full<Extract<ProductEvent, { readonly type: Each }>['data']>;
};

/** An id that is the same each time. */
export const sampleId = (name: string) => derivedId('fixture', name);

export const gemeenteId = sampleId('gemeente');
export const persoonId = sampleId('persoon');
export const organisatieId = sampleId('organisatie');
export const toeleiderId = sampleId('medewerker');
export const askerToken = sampleId('askerToken');

/** What a correction says of the moment. */
export const correctedHappenedAt = { local: '2016-03-25', zone: 'Europe/Brussels', precision: 'day' } as const;
