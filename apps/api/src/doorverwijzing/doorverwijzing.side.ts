import type { Doorverwijzing } from '#domain/doorverwijzing/doorverwijzing';
import type { Side } from '#domain/doorverwijzing/transitions';
import { unreachable } from '#domain/kernel/unreachable';
import type { Caller } from '../core/access/caller.ts';
import { HttpProblem } from '../core/http/problem.ts';

/**
 * For which side of a doorverwijzing the caller speaks. `state`: as the caller's town sees it.
 * @throws HttpProblem not-found for a partner that it is not addressed to; not-allowed for who does no case work
 */
export function sideOf(caller: Pick<Caller, 'rol' | 'organisatieId'>, state: Doorverwijzing): Exclude<Side, 'system'> {
  switch (caller.rol) {
    case 'toeleider':
    case 'coach':
      return 'requester';
    case 'partner':
      // Whether it exists at all is nothing that another partner may find out.
      if (state.status === 'none' || state.organisatieId !== caller.organisatieId) throw new HttpProblem('not-found');
      return 'partner';
    case 'loket':
    case 'analist':
    case 'auditor':
    case 'beheerder':
      throw new HttpProblem('not-allowed');
    default:
      return unreachable(caller.rol);
  }
}
