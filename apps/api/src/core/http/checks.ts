import { ValidateBy, isEmail } from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { isLanguage } from '#domain/vocabularies/language';
import { isNationality } from '#domain/vocabularies/nationality';

/** Checks that class-validator does not have. Each gives a code to the problem's `errors`: the name of the check. */

export const IsLanguage = check('isLanguage', isLanguage);
export const IsNationality = check('isNationality', isNationality);
export const IsLocalDate = check('isLocalDate', isLocalDate);
export const IsMoment = check('isMoment', isMoment);
export const IsCleanText = check('isCleanText', isCleanText);
export const IsMailAddress = check('isEmail', isMailAddress);

/** `YYYY-MM-DD` between 1900 and 2200, and a day that exists. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  return exists(() => Temporal.PlainDate.from(value, { overflow: 'reject' }));
}

/** A local date, or a local date and time to the minute or second. */
export function isMoment(value: unknown): value is string {
  if (isLocalDate(value)) return true;
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return false;
  return exists(() => Temporal.PlainDateTime.from(value, { overflow: 'reject' }));
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

function check(name: string, validate: (value: unknown) => boolean) {
  return (options?: ValidationOptions): PropertyDecorator => ValidateBy({ name, validator: { validate } }, options);
}
