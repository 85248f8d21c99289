import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Caller } from '../access/caller.ts';

/**
 * Who read what, in the key store's database and not in the log of events: reading must not move the ordinals. Rows are
 * only ever added. A read that cannot be written down is not answered.
 */
@Injectable()
export class ReadLog {
  constructor(private readonly pool: Pool) {}

  /** `ids`: the ids in the route; they name things, not persons. */
  async record(caller: Caller, what: string, ids: Readonly<Record<string, string>>): Promise<void> {
    await this.pool.query(
      `insert into read_log (medewerker, organisatie, gemeente, rol, what, ids) values ($1, $2, $3, $4, $5, $6)`,
      [caller.medewerkerId, caller.organisatieId, caller.gemeenteId ?? null, caller.rol, what, ids],
    );
  }
}
