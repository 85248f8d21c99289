import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import type { CodeList } from '#domain/vocabularies/code-list';
import { maxWijkLength, wijkPattern } from '#domain/vocabularies/wijk';
import {
  HasForm,
  IsCleanText,
  IsLanguage,
  IsLocalDate,
  IsMailAddress,
  IsMoment,
  IsNationality,
  IsNoSkippedMoment,
  IsWijkName,
} from './checks.ts';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** One kind of value: what the OpenAPI document says of it, and the checks that make it true, of one or of each. */
export interface FieldKind {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly checks: (options?: ValidationOptions) => PropertyDecorator[];
}

/** Not blank, and no control characters but line ends and tabs. */
export const text = (max: number): FieldKind => ({
  schema: {
    type: 'string',
    minLength: 1,
    maxLength: max,
    pattern: '\\S',
    example: 'Uitleg bij een brief',
  },
  checks: (options) => [IsString(options), MaxLength(max, options), IsCleanText(options)],
});

/** Letters, digits and hyphens. */
export const slug = (max: number): FieldKind => {
  const pattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
  return {
    schema: { type: 'string', maxLength: max, pattern, example: 'juridisch-advies' },
    checks: (options) => [
      IsString(options),
      MaxLength(max, options),
      HasForm('code-malformed', new RegExp(pattern), options),
    ],
  };
};

export const code = (list: CodeList): FieldKind => {
  const codes = list.map((entry) => entry.code);
  return { schema: { type: 'string', enum: codes }, checks: (options) => [IsIn(codes, options)] };
};

export const whole = ({ min, max }: Bounds): FieldKind => ({
  schema: { type: 'integer', minimum: min, maximum: max },
  checks: (options) => [IsInt(options), Min(min, options), Max(max, options)],
});

export const id: FieldKind = {
  schema: { type: 'string', format: 'uuid', example: '0b0e7c1a-5d0c-4c55-9f5e-3c2d1a4b6e70' },
  checks: (options) => [IsUUID(undefined, options)],
};

export const flag: FieldKind = { schema: { type: 'boolean' }, checks: (options) => [IsBoolean(options)] };

export const email: FieldKind = {
  schema: { type: 'string', format: 'email', maxLength: 254, example: 'onthaal@example.be' },
  checks: (options) => [IsMailAddress(options), MaxLength(254, options)],
};

export const language: FieldKind = {
  schema: { type: 'string', description: 'ISO 639-3 or 639-5, or onbekend', example: 'che' },
  checks: (options) => [IsLanguage(options)],
};

export const nationality: FieldKind = {
  schema: { type: 'string', description: 'ISO 3166-1 or 3166-3, XK, staatloos or onbekend', example: 'SY' },
  checks: (options) => [IsNationality(options)],
};

export const wijk: FieldKind = {
  schema: { type: 'string', maxLength: maxWijkLength, pattern: wijkPattern, example: 'Overleie' },
  checks: (options) => [IsWijkName(options)],
};

const nis = '^[1-9][0-9]{4}$';
export const nisCode: FieldKind = {
  schema: { type: 'string', pattern: nis, example: '34022' },
  checks: (options) => [IsString(options), HasForm('nis-code-invalid', new RegExp(nis), options)],
};

export const localDate: FieldKind = {
  schema: { type: 'string', format: 'date', example: '2016-03-28' },
  checks: (options) => [IsLocalDate(options)],
};

export const moment: FieldKind = {
  schema: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:[0-5]\\d)?)?$',
    example: '2016-03-28T14:05',
  },
  checks: (options) => [IsMoment(options), IsNoSkippedMoment(options)],
};

const timed = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:[0-5]\\d)?$';
export const appointment: FieldKind = {
  schema: { type: 'string', pattern: timed, example: '2016-03-31T10:30' },
  checks: (options) => [
    IsMoment(options),
    HasForm('time-missing', new RegExp(timed), options),
    IsNoSkippedMoment(options),
  ],
};
