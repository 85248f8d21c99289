import { ValidateBy, isEmail } from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { isLanguage } from '#domain/vocabularies/language';
import { isNationality } from '#domain/vocabularies/nationality';
import { townZone } from '../handling/call.ts';
import type { FieldProblemCode } from './field-problems.ts';
import { isWijkName } from '#domain/vocabularies/wijk';

/** Checks that class-validator does not have, each called as the code that it gives to the problem's `errors`. */

export const IsLanguage = check('language-unknown', isLanguage);
export const IsNationality = check('nationality-unknown', isNationality);
export const IsWijkName = check('wijk-invalid', isWijkName);
export const IsLocalDate = check('date-invalid', isLocalDate);
export const IsMoment = check('moment-invalid', isMoment);
export const IsNoSkippedMoment = check('moment-skipped', (value) => !isMoment(value) || !isSkipped(value));
export const IsCleanText = check('text-not-readable', isCleanText);
export const IsMailAddress = check('mail-address-invalid', isMailAddress);

/** A text that looks as `pattern` says; `code` is what is wrong with one that does not. */
export function HasForm(code: FieldProblemCode, pattern: RegExp, options?: ValidationOptions): PropertyDecorator {
  return check(code, (value) => typeof value === 'string' && pattern.test(value))(options);
}

/** Where a write stands in the store's log, as its answer gave it. */
export const IsPosition = (options?: ValidationOptions) => HasForm('position-invalid', /^\d{1,19}$/, options);

/** `YYYY-MM-DD` between 1900 and 2200, and a day that exists. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  return exists(() => Temporal.PlainDate.from(value, { overflow: 'reject' }));
}

/** A local date, or a local date and time to the minute or second; no leap second, which no clock on a wall shows. */
export function isMoment(value: unknown): value is string {
  if (isLocalDate(value)) return true;
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d)?$/.test(value)) return false;
  return exists(() => Temporal.PlainDateTime.from(value, { overflow: 'reject' }));
}

/** A local time that the clocks of the towns skipped when summer time began: nothing happened then. */
export function isSkipped(moment: string): boolean {
  if (!moment.includes('T')) return false;
  const local = Temporal.PlainDateTime.from(moment);
  return !local.toZonedDateTime(townZone).toPlainDateTime().equals(local);
}

/** Something that can be read, and nothing that only a machine would write. */
export function isCleanText(value: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '' || !value.isWellFormed()) return false;
  return !/[^\P{Cc}\n\r\t]/u.test(value);
}

/** An address that mail goes to; class-validator's own check throws at half a surrogate pair. */
export function isMailAddress(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && isEmail(value);
}

function exists(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

function check(name: FieldProblemCode, validate: (value: unknown) => boolean) {
  return (options?: ValidationOptions): PropertyDecorator => ValidateBy({ name, validator: { validate } }, options);
}
