import { Injectable } from '@nestjs/common';
import { escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { AanmeldingFeit } from '#read-models/aanmelding-feiten/aanmelding-feit';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { HulpvraagFeit } from '#read-models/hulpvraag-feiten/hulpvraag-feit';
import { TaxonomieRow } from '#read-models/taxonomieen/taxonomie-row';
import { ToelichtingRow } from '#read-models/toelichtingen/toelichting-row';
import { heldAt } from './as-of.ts';
import type { BereikCounts } from './bereik-report.ts';
import type { Count } from './figure.ts';
import type { HulpvragenCounts } from './hulpvragen-counts.ts';
import type { MentionCount, ReportThemes, ThemeCount } from './report-themes.ts';

export interface Period {
  readonly gemeenteId: string;
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly ordinal: number;
}

interface Counted {
  readonly value: string | null;
  readonly count: string;
}

/** Counts over the facts as the log said them at an ordinal. Every question is within one town. */
@Injectable()
export class RapportQueries {
  constructor(private readonly source: DataSource) {}

  /** The last ordinal that every one of the read models has looked at. */
  async ordinalOf(models: readonly string[]): Promise<number> {
    const each = models.map((name) => `select ordinal from ${escapeIdentifier(name)}.checkpoint`);
    const [row] = await this.source.query<{ ordinal: string }[]>(
      `select min(ordinal) as ordinal from (${each.join(' union all ')}) checkpoints`,
    );
    return Number(row!.ordinal);
  }

  /** Every version of the town's taxonomy that was published then. */
  async taxonomieen({ gemeenteId, ordinal }: Period): Promise<Taxonomie[]> {
    const query = this.source.getRepository(TaxonomieRow).createQueryBuilder('taxonomie');
    const rows = await heldAt(query.where('taxonomie.tenant = :gemeenteId', { gemeenteId }), ordinal).getMany();
    return rows.map(({ version, themes }) => ({ version, themes }));
  }

  async hulpvragen(period: Period, themes: ReportThemes): Promise<HulpvragenCounts> {
    const count = (expression: string) => this.counts(this.feiten(HulpvraagFeit, period), expression);
    const first = await this.firstThemes(this.feiten(HulpvraagFeit, period));
    const month = await count('feit.month');
    return {
      total: month.reduce((sum, one) => sum + one.count, 0),
      anonymous: await this.feiten(HulpvraagFeit, period).andWhere('cardinality(feit.askerTokens) = 0').getCount(),
      month,
      place: await count('feit.place'),
      mainAction: await count('feit.mainAction'),
      whoAsks: await count('feit.whoAsks'),
      statuut: await count('feit.statuut'),
      nationality: await count('feit.nationality'),
      language: await count('feit.language'),
      wijk: await count('feit.wijk'),
      mainTheme: themes.mainThemes(first),
      mainSubtheme: themes.mainSubthemes(first),
      themeMentions: themes.mentions(await this.mentions(this.feiten(HulpvraagFeit, period))),
    };
  }

  async bereik(period: Period): Promise<BereikCounts> {
    const rows = await this.feiten(AanmeldingFeit, period)
      .select('feit.month', 'month')
      .addSelect('feit.channel', 'value')
      .addSelect('count(*)', 'count')
      .groupBy('feit.month')
      .addGroupBy('feit.channel')
      .getRawMany<Counted & { readonly month: string }>();
    const perMonth = Object.groupBy(rows, (row) => row.month);
    return {
      perMonth: Object.fromEntries(
        Object.entries(perMonth).map(([month, counted]) => [month, (counted ?? []).map(countOf)]),
      ),
    };
  }

  async gemeente({ gemeenteId, ordinal }: Period): Promise<GemeenteRow | null> {
    const query = this.source.getRepository(GemeenteRow).createQueryBuilder('gemeente');
    return heldAt(query.where('gemeente.id = :gemeenteId', { gemeenteId }), ordinal).getOne();
  }

  /** Remarks on a report whose period touches this one, in order. */
  async toelichtingen({ gemeenteId, from, to, ordinal }: Period, report: string): Promise<ToelichtingRow[]> {
    const query = this.source
      .getRepository(ToelichtingRow)
      .createQueryBuilder('toelichting')
      .where('toelichting.tenant = :gemeenteId and toelichting.report = :report', { gemeenteId, report })
      .andWhere('toelichting.from <= :to and toelichting.to >= :from', { from, to });
    return heldAt(query, ordinal).orderBy('toelichting.from').addOrderBy('toelichting.id').getMany();
  }

  private feiten<Feit extends HulpvraagFeit | AanmeldingFeit>(entity: new () => Feit, period: Period) {
    const { gemeenteId, from, to, ordinal } = period;
    const query = this.source
      .getRepository(entity)
      .createQueryBuilder('feit')
      .where('feit.tenant = :gemeenteId', { gemeenteId })
      .andWhere('feit.day between :from and :to', { from, to })
      .andWhere(`feit.status = 'registered'`);
    return heldAt(query, ordinal);
  }

  private async firstThemes(query: SelectQueryBuilder<HulpvraagFeit>): Promise<ThemeCount[]> {
    const rows = await query
      .select('feit.taxonomieVersion', 'version')
      .addSelect('feit.mainTheme', 'theme')
      .addSelect('feit.mainSubtheme', 'subtheme')
      .addSelect('count(*)', 'count')
      .andWhere('feit.mainTheme is not null')
      .groupBy('feit.taxonomieVersion')
      .addGroupBy('feit.mainTheme')
      .addGroupBy('feit.mainSubtheme')
      .getRawMany<{ version: number; theme: string; subtheme: string | null; count: string }>();
    return rows.map((row) => ({ ...row, subtheme: row.subtheme ?? undefined, count: Number(row.count) }));
  }

  /** The themes that hulpvragen mention together, in their order. */
  private async mentions(query: SelectQueryBuilder<HulpvraagFeit>): Promise<MentionCount[]> {
    const themes = `jsonb_path_query_array(feit.themes, '$[*].theme')`;
    const rows = await query
      .select('feit.taxonomieVersion', 'version')
      .addSelect(themes, 'themes')
      .addSelect('count(*)', 'count')
      .groupBy('feit.taxonomieVersion')
      .addGroupBy(themes)
      .getRawMany<{ version: number; themes: string[]; count: string }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  private async counts<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    expression: string,
  ): Promise<Count[]> {
    const rows = await query
      .select(expression, 'value')
      .addSelect('count(*)', 'count')
      .groupBy(expression)
      .getRawMany<Counted>();
    return rows.map(countOf);
  }
}

function countOf({ value, count }: Counted): Count {
  return { value: value ?? undefined, count: Number(count) };
}
