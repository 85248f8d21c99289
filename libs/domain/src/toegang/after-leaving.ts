import type { Permission } from './access.ts';

/** A report over statistics that are gone would count zeroes. */
const gone: readonly Permission[] = ['read:rapport'];
/** Who is known to the town can still be forgotten, and a repetition of its leaving gets its answer. */
const stays: readonly Permission[] = ['RequestErasure', 'LeavePolslag'];

/** What may still be asked in a town that left: reading what is there, and forgetting. */
export function staysAfterLeaving(permission: Permission): boolean {
  return stays.includes(permission) || (permission.startsWith('read:') && !gone.includes(permission));
}
