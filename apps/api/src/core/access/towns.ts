import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import type { Gemeente } from '#domain/gemeente/gemeente';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { derivedId } from '#event-store/ids';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { States } from '../handling/states.ts';

/** Towns by the NIS codes that they have or had. The read model only says where to look; their own streams decide. */
@Injectable()
export class Towns {
  constructor(
    private readonly states: States,
    private readonly ledger: KeyLedger,
    private readonly source: DataSource,
    private readonly log: PinoLogger,
  ) {}

  /** A town's id, made once from the installation's id and its first NIS code. */
  idOf(firstNis: string): string {
    return derivedId('gemeente', this.ledger.installationId, firstNis);
  }

  /**
   * The town in use with that code: one of `own` before any other, then the one that began with it, then the only one
   * that got it later. Several that merged into one code are told apart by nothing: `undefined` then.
   */
  async find(nis: string, own: Iterable<string> = []): Promise<string | undefined> {
    return this.findAs('in-use', nis, own);
  }

  /** The same, and where none in use has that code, a town that left: it can still be read, and persons forgotten. */
  async findEver(nis: string, own: Iterable<string>): Promise<string | undefined> {
    return (await this.findAs('in-use', nis, own)) ?? (await this.findAs('left', nis, own));
  }

  /** Whether the town no longer works with Polslag. */
  async hasLeft(gemeenteId: string): Promise<boolean> {
    return (await this.states.recent(gemeente, gemeenteId)).status === 'left';
  }

  private async findAs(status: Gemeente['status'], nis: string, own: Iterable<string>): Promise<string | undefined> {
    for (const gemeenteId of new Set([...own, this.idOf(nis)])) {
      if (await this.hasCode(status, gemeenteId, nis)) return gemeenteId;
    }
    const later: string[] = [];
    for (const gemeenteId of await this.saidToHave(nis)) {
      if (await this.hasCode(status, gemeenteId, nis)) later.push(gemeenteId);
    }
    return later.length === 1 ? later[0] : undefined;
  }

  private async hasCode(status: Gemeente['status'], gemeenteId: string, nis: string): Promise<boolean> {
    const town = await this.states.recent(gemeente, gemeenteId);
    return town.status !== 'none' && town.status === status && town.nisCodes.some((code) => code.nis === nis);
  }

  /** None where the read model cannot tell: a town is then found by its first code alone. */
  private async saidToHave(nis: string): Promise<string[]> {
    try {
      const rows = await this.source
        .getRepository(GemeenteRow)
        .createQueryBuilder('gemeente')
        .select(['gemeente.id', 'gemeente.fromOrdinal'])
        .where('gemeente.toOrdinal is null')
        .andWhere('gemeente.nisCodes @> :codes::jsonb', { codes: JSON.stringify([{ nis }]) })
        .getMany();
      return rows.map(({ id }) => id);
    } catch (error) {
      this.log.warn({ error }, 'no town could be looked up by its NIS code');
      return [];
    }
  }
}
