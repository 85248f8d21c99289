import { appendRules } from './areas/appends.ts';
import { emptyAppendRules } from './areas/empty-appends.ts';
import { limitRules } from './areas/limits.ts';
import { nameAndContentRules } from './areas/names-and-contents.ts';
import { resendRules } from './areas/resends.ts';
import type { Rule } from './rule.ts';

/** Of all areas. */
export const rules: readonly Rule[] = [
  ...appendRules,
  ...emptyAppendRules,
  ...resendRules,
  ...limitRules,
  ...nameAndContentRules,
];
