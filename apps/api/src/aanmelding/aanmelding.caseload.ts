import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import type { Caller } from '../core/access/caller.ts';
import { ReadModels, having } from '../reading/read-models.ts';

/** How much somebody has on their plate in a town. */
@Injectable()
export class Caseload {
  constructor(
    private readonly readModels: ReadModels,
    private readonly log: PinoLogger,
  ) {}

  /**
   * Open aanmeldingen and zorgtrajecten of a medewerker in the caller's town. A soft count: it may be a moment behind, and is 0
   * where the read model cannot tell, since a write stands on the log alone.
   */
  async of(medewerkerId: string, caller: Pick<Caller, 'gemeenteId' | 'controllers'>): Promise<number> {
    try {
      const query = having(this.readModels.ofTown(OpenWerkRow, caller), { toeleiderId: medewerkerId, open: true });
      return await query.andWhere(`held.kind in ('aanmelding', 'zorgtraject')`).getCount();
    } catch (error) {
      this.log.warn({ error }, 'no caseload could be counted');
      return 0;
    }
  }
}
