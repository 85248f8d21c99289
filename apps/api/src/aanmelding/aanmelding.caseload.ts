import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource, In } from 'typeorm';
import { OpenWerkRow } from '#read-models/open-werk/open-werk-row';

/** How much somebody has on their plate in a town. */
@Injectable()
export class Caseload {
  constructor(
    private readonly source: DataSource,
    private readonly log: PinoLogger,
  ) {}

  /**
   * Open aanmeldingen and zorgtrajecten of a medewerker in a town. A soft count: it may be a moment behind, and is 0
   * where the read model cannot tell, since a write stands on the log alone.
   */
  async of(medewerkerId: string, gemeenteId: string): Promise<number> {
    const kind = In(['aanmelding', 'zorgtraject']);
    try {
      return await this.source
        .getRepository(OpenWerkRow)
        .countBy({ tenant: gemeenteId, toeleiderId: medewerkerId, open: true, kind });
    } catch (error) {
      this.log.warn({ error }, 'no caseload could be counted');
      return 0;
    }
  }
}
