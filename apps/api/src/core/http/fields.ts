import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsObject,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { CodeList } from '#domain/vocabularies/code-list';
import * as kinds from './field-kinds.ts';
import type { Bounds, FieldKind } from './field-kinds.ts';

/**
 * One decorator for each kind of field: what is validated and what the OpenAPI document says are the same thing.
 * A field is required unless `optional`.
 */
export interface FieldOptions {
  readonly optional?: true;
  readonly description?: string;
  readonly example?: unknown;
}

/** A text of people: not blank, and no control characters but line ends and tabs. */
export const Text = (max: number, options?: FieldOptions) => one(kinds.text(max), options);

/** Several texts, each once, of at most `max` characters. */
export const Texts = (max: number, bounds: Bounds, options?: FieldOptions) => several(kinds.text(max), bounds, options);

/** A short code of the practice that no list holds: letters, digits and hyphens. */
export const Slug = (max: number, options?: FieldOptions) => one(kinds.slug(max), options);

/** Several such codes, each once. */
export const Slugs = (max: number, bounds: Bounds, options?: FieldOptions) => several(kinds.slug(max), bounds, options);

/** A code of one list of the vocabularies. */
export const Code = (list: CodeList, options?: FieldOptions) => one(kinds.code(list), options);

/** Several codes of one list, each once. */
export const Codes = (list: CodeList, bounds: Bounds, options?: FieldOptions) =>
  several(kinds.code(list), bounds, options);

export const Whole = (bounds: Bounds, options?: FieldOptions) => one(kinds.whole(bounds), options);

export const Id = (options?: FieldOptions) => one(kinds.id, options);

export const Flag = (options?: FieldOptions) => one(kinds.flag, options);

export const Email = (options?: FieldOptions) => one(kinds.email, options);

/** ISO 639-3, or 639-5 for a group, or `onbekend`. */
export const Language = (options?: FieldOptions) => one(kinds.language, options);

/** Several languages, each once. */
export const Languages = (bounds: Bounds, options?: FieldOptions) => several(kinds.language, bounds, options);

export const Nationality = (options?: FieldOptions) => one(kinds.nationality, options);

export const NisCode = (options?: FieldOptions) => one(kinds.nisCode, options);

/** Several NIS codes, each once. */
export const NisCodes = (bounds: Bounds, options?: FieldOptions) => several(kinds.nisCode, bounds, options);

/** A neighbourhood: a short name, or one of the town's list where it has one. */
export const Wijk = (options?: FieldOptions) => one(kinds.wijk, options);

/** Several neighbourhoods, each once. */
export const Wijken = (bounds: Bounds, options?: FieldOptions) => several(kinds.wijk, bounds, options);

/** A local date, `YYYY-MM-DD`, that exists. */
export const LocalDate = (options?: FieldOptions) => one(kinds.localDate, options);

/** Several local dates, each once. */
export const LocalDates = (bounds: Bounds, options?: FieldOptions) => several(kinds.localDate, bounds, options);

/** Days of the week, each once: 1 = Monday … 7 = Sunday. */
export const Weekdays = (options?: FieldOptions) =>
  several(kinds.whole({ min: 1, max: 7 }), { min: 1, max: 7 }, options);

/** A local date, or a local date and time `YYYY-MM-DDTHH:MM`, in the zone of the town. */
export const Moment = (options?: FieldOptions) => one(kinds.moment, options);

/** A local date and time `YYYY-MM-DDTHH:MM`, in the zone of the town; it may lie ahead. */
export const Appointment = (options?: FieldOptions) => one(kinds.appointment, options);

export function One<T extends object>(type: () => new () => T, options: FieldOptions = {}): PropertyDecorator {
  return field(options, documentedAs(type), [IsObject(), ValidateNested(), Type(type)]);
}

export function Many<T extends object>(
  type: () => new () => T,
  { min, max }: Bounds,
  options: FieldOptions = {},
): PropertyDecorator {
  return field(options, { ...documentedAs(type), isArray: true, minItems: min, maxItems: max }, [
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  ]);
}

/** The OpenAPI document takes a function for a class of which it does not yet know when its name is `type`. */
function documentedAs<T extends object>(type: () => new () => T) {
  return { type: () => type() };
}

function one({ schema, checks }: FieldKind, options: FieldOptions = {}): PropertyDecorator {
  return field(options, schema, checks());
}

function several({ schema, checks }: FieldKind, { min, max }: Bounds, options: FieldOptions = {}): PropertyDecorator {
  const list = { type: 'array', items: schema, uniqueItems: true, minItems: min, maxItems: max };
  const listed = [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ArrayUnique()];
  return field(options, list, [...listed, ...checks({ each: true })]);
}

function field(options: FieldOptions, schema: object, checks: readonly PropertyDecorator[]): PropertyDecorator {
  const { optional, ...documented } = options;
  return applyDecorators(
    ApiProperty({ ...schema, ...documented, required: optional !== true }),
    // Left out is fine; `null` is not a value of ours.
    ...(optional ? [ValidateIf((_object, value) => value !== undefined)] : []),
    ...checks,
  );
}
