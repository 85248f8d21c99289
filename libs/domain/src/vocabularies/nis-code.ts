/**
 * A Belgian municipality as the statistics office numbers it: five digits, the first from 1 to 9. Which codes exist,
 * and when, is data of the installation, since municipalities merge.
 */
export type NisCode = string;

/** Whether `value` has the form of a NIS code. */
export function isNisCode(value: unknown): value is NisCode {
  return typeof value === 'string' && /^[1-9]\d{4}$/.test(value);
}
