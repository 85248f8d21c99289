import { getMetadataStorage } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { fieldProblemTexts } from './field-problems.ts';
import type { FieldProblem, FieldProblemCode } from './field-problems.ts';

/** What class-validator calls its checks; ours (`checks.ts`) are called as their code. */
export const codesOfChecks: Readonly<Record<string, FieldProblemCode>> = {
  whitelistValidation: 'unknown-field',
  unknownValue: 'not-an-object',
  nestedValidation: 'not-an-object',
  isObject: 'not-an-object',
  isArray: 'not-a-list',
  isString: 'not-a-text',
  isInt: 'not-a-whole-number',
  isBoolean: 'not-true-or-false',
  isUuid: 'not-an-id',
  arrayMinSize: 'too-few-items',
  arrayMaxSize: 'too-many-items',
  arrayUnique: 'item-twice',
  min: 'number-too-small',
  max: 'number-too-large',
  maxLength: 'text-too-long',
  isIn: 'code-unknown',
};

const inOrder = Object.keys(fieldProblemTexts) as FieldProblemCode[];

/**
 * One problem for each field that failed, with a path from `errors` down. The name of a field that does not exist is
 * the caller's own text and may be anybody's name: its parent is named instead, once, with the names that are known
 * there. @throws Error for a check without a code
 */
export function failedChecks(errors: readonly ValidationError[], path: readonly string[] = []): FieldProblem[] {
  const unknown = errors.find((error) => codeOf(error) === 'unknown-field');
  const known = errors.filter((error) => codeOf(error) !== 'unknown-field');
  return [
    ...known.flatMap((error) => ofField(error, path)),
    ...(unknown
      ? [{ field: path.join('.'), code: 'unknown-field' as const, allowed: namesOf(unknown.target ?? {}) }]
      : []),
  ];
}

function ofField(error: ValidationError, path: readonly string[]): FieldProblem[] {
  // What is no object at all has no property.
  const here = (error.property as string | undefined) === undefined ? path : [...path, error.property];
  const code = codeOf(error);
  const children = error.children ?? [];
  // Of a list, the item that is no object says so too, and where it stands.
  const own =
    code === undefined || (code === 'not-an-object' && children.length > 0) ? [] : [{ field: here.join('.'), code }];
  return [...own, ...failedChecks(children, here)];
}

function codeOf({ constraints, value }: ValidationError): FieldProblemCode | undefined {
  const codes = Object.keys(constraints ?? {}).map(codeOfCheck);
  if (codes.length === 0) return undefined;
  if (value === undefined && !codes.includes('unknown-field')) return 'field-missing';
  return inOrder.find((code) => codes.includes(code));
}

/** @throws Error where a check has no code of ours: a spec goes over all that there are */
export function codeOfCheck(name: string): FieldProblemCode {
  const code = codesOfChecks[name] ?? inOrder.find((own) => own === name);
  if (code === undefined) throw new Error(`the check ${name} has no code`);
  return code;
}

/** The fields that an object's class describes. */
function namesOf(target: object): string[] {
  const checks = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(checks.map(({ propertyName }) => propertyName))].toSorted();
}
