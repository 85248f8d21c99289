import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { CodeList } from '#domain/vocabularies/code-list';
import { IsCleanText, IsLanguage, IsLocalDate, IsMoment, IsNationality } from './checks.ts';

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
export function Text(max: number, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', minLength: 1, maxLength: max, pattern: '\\S' }, [
    IsString(),
    MaxLength(max),
    IsCleanText(),
  ]);
}

/** A short code of the practice that no list holds: letters, digits and hyphens. */
export function Slug(max: number, options: FieldOptions = {}): PropertyDecorator {
  const pattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
  return field(options, { type: 'string', maxLength: max, pattern }, [
    IsString(),
    MaxLength(max),
    Matches(new RegExp(pattern)),
  ]);
}

/** Several such codes, each once. */
export function Slugs(max: number, bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  const pattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
  const items = { type: 'string', maxLength: max, pattern };
  return field(options, { type: 'array', items, uniqueItems: true, minItems: bounds.min, maxItems: bounds.max }, [
    IsArray(),
    ArrayMinSize(bounds.min),
    ArrayMaxSize(bounds.max),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(max, { each: true }),
    Matches(new RegExp(pattern), { each: true }),
  ]);
}

/** A code of one list of the vocabularies. */
export function Code(list: CodeList, options: FieldOptions = {}): PropertyDecorator {
  const codes = list.map((entry) => entry.code);
  return field(options, { type: 'string', enum: codes }, [IsIn(codes)]);
}

/** Several codes of one list, each once. */
export function Codes(list: CodeList, bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  const codes = list.map((entry) => entry.code);
  return field(
    options,
    {
      type: 'array',
      items: { type: 'string', enum: codes },
      uniqueItems: true,
      minItems: bounds.min,
      maxItems: bounds.max,
    },
    [IsArray(), ArrayMinSize(bounds.min), ArrayMaxSize(bounds.max), ArrayUnique(), IsIn(codes, { each: true })],
  );
}

/** Several texts, each once, of at most `max` characters. */
export function Texts(max: number, bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: max },
      uniqueItems: true,
      minItems: bounds.min,
      maxItems: bounds.max,
    },
    [
      IsArray(),
      ArrayMinSize(bounds.min),
      ArrayMaxSize(bounds.max),
      ArrayUnique(),
      IsString({ each: true }),
      MaxLength(max, { each: true }),
      IsCleanText({ each: true }),
    ],
  );
}

export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'uuid' }, [IsUUID()]);
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, [IsBoolean()]);
}

export function Whole(bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'integer', minimum: bounds.min, maximum: bounds.max }, [
    IsInt(),
    Min(bounds.min),
    Max(bounds.max),
  ]);
}

export function Email(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'email', maxLength: 254 }, [IsEmail(), MaxLength(254)]);
}

/** ISO 639-3, or 639-5 for a group, or `onbekend`. */
export function Language(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string', description: 'ISO 639-3 or 639-5, or onbekend', example: 'che' };
  return field(options, schema, [IsLanguage()]);
}

/** Several languages, each once. */
export function Languages(bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  const items = { type: 'string', example: 'che' };
  return field(options, { type: 'array', items, uniqueItems: true, minItems: bounds.min, maxItems: bounds.max }, [
    IsArray(),
    ArrayMinSize(bounds.min),
    ArrayMaxSize(bounds.max),
    ArrayUnique(),
    IsLanguage({ each: true }),
  ]);
}

export function Nationality(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string', description: 'ISO 3166-1 or 3166-3, XK, staatloos or onbekend', example: 'SY' };
  return field(options, schema, [IsNationality()]);
}

export function NisCode(options: FieldOptions = {}): PropertyDecorator {
  const pattern = '^[1-9][0-9]{4}$';
  return field(options, { type: 'string', pattern, example: '34022' }, [IsString(), Matches(new RegExp(pattern))]);
}

/** Several NIS codes, each once. */
export function NisCodes(bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  const pattern = '^[1-9][0-9]{4}$';
  const items = { type: 'string', pattern, example: '34022' };
  return field(options, { type: 'array', items, uniqueItems: true, minItems: bounds.min, maxItems: bounds.max }, [
    IsArray(),
    ArrayMinSize(bounds.min),
    ArrayMaxSize(bounds.max),
    ArrayUnique(),
    IsString({ each: true }),
    Matches(new RegExp(pattern), { each: true }),
  ]);
}

/** A local date, `YYYY-MM-DD`, that exists. */
export function LocalDate(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'date', example: '2016-03-28' }, [IsLocalDate()]);
}

/** Several local dates, each once. */
export function LocalDates(bounds: Bounds, options: FieldOptions = {}): PropertyDecorator {
  const items = { type: 'string', format: 'date' };
  return field(options, { type: 'array', items, uniqueItems: true, minItems: bounds.min, maxItems: bounds.max }, [
    IsArray(),
    ArrayMinSize(bounds.min),
    ArrayMaxSize(bounds.max),
    ArrayUnique(),
    IsLocalDate({ each: true }),
  ]);
}

/** Days of the week, each once: 1 = Monday … 7 = Sunday. */
export function Weekdays(options: FieldOptions = {}): PropertyDecorator {
  const items = { type: 'integer', minimum: 1, maximum: 7 };
  return field(options, { type: 'array', items, uniqueItems: true, minItems: 1, maxItems: 7 }, [
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(7),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(7, { each: true }),
  ]);
}

/** A local date, or a local date and time `YYYY-MM-DDTHH:MM`, in the zone of the town. */
export function Moment(options: FieldOptions = {}): PropertyDecorator {
  const pattern = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?$';
  return field(options, { type: 'string', pattern, example: '2016-03-28T14:05' }, [IsMoment()]);
}

/** A local date and time `YYYY-MM-DDTHH:MM`, in the zone of the town; it may lie ahead. */
export function Appointment(options: FieldOptions = {}): PropertyDecorator {
  const pattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$';
  return field(options, { type: 'string', pattern, example: '2016-03-31T10:30' }, [
    IsMoment(),
    Matches(new RegExp(pattern)),
  ]);
}

export function One<T extends object>(type: () => new () => T, options: FieldOptions = {}): PropertyDecorator {
  return field(options, documentedAs(type), [IsObject(), ValidateNested(), Type(type)]);
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export function Many<T extends object>(
  type: () => new () => T,
  bounds: Bounds,
  options: FieldOptions = {},
): PropertyDecorator {
  return field(options, { ...documentedAs(type), isArray: true, minItems: bounds.min, maxItems: bounds.max }, [
    IsArray(),
    ArrayMinSize(bounds.min),
    ArrayMaxSize(bounds.max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  ]);
}

/** The OpenAPI document takes a function for a class of which it does not yet know when its name is `type`. */
function documentedAs<T extends object>(type: () => new () => T) {
  return { type: () => type() };
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
