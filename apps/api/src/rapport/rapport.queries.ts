import { Injectable } from '@nestjs/common';
import { escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { AanmeldingFeit } from '#read-models/aanmelding-feiten/aanmelding-feit';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { HulpvraagFeit } from '#read-models/hulpvraag-feiten/hulpvraag-feit';
import { TaxonomieRow } from '#read-models/taxonomieen/taxonomie-row';
import type { HistoryRow } from '#read-models/rows';
import type { Scope } from '#read-models/scope';
import { ToelichtingRow } from '#read-models/toelichtingen/toelichting-row';
import { ReadModels } from '../reading/read-models.ts';
import { heldAt } from './as-of.ts';
import type { BereikCounts } from './bereik-report.ts';
import type { Count } from './figure.ts';
import type { HulpvragenCounts } from './hulpvragen-counts.ts';
import type { MentionCount, ReportThemes, ThemeCount } from './report-themes.ts';

export interface Period extends Scope {
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly ordinal: number;
}

interface Counted {
  readonly value: string | null;
  readonly count: string;
}

/** Counts over the facts as the log said them at an ordinal. Every question is within one town, and what its controllers answer for. */
@Injectable()
export class RapportQueries {
  constructor(
    private readonly source: DataSource,
    private readonly readModels: ReadModels,
  ) {}

  /** The last ordinal that every one of the read models has looked at. */
  async ordinalOf(models: readonly string[]): Promise<number> {
    const each = models.map((name) => `select ordinal from ${escapeIdentifier(name)}.checkpoint`);
    const [row] = await this.source.query<{ ordinal: string }[]>(
      `select min(ordinal) as ordinal from (${each.join(' union all ')}) checkpoints`,
    );
    return Number(row!.ordinal);
  }

  /** Every version of the town's taxonomy that was published then. */
  async taxonomieen(period: Period): Promise<Taxonomie[]> {
    const rows = await this.rows(TaxonomieRow, period).getMany();
    return rows.map(({ version, themes }) => ({ version, themes }));
  }

  async hulpvragen(period: Period, themes: ReportThemes): Promise<HulpvragenCounts> {
    const count = (expression: string) => this.counts(this.feiten(HulpvraagFeit, period), expression);
    const first = await this.firstThemes(this.feiten(HulpvraagFeit, period));
    const month = await count('held.month');
    return {
      total: month.reduce((sum, one) => sum + one.count, 0),
      anonymous: await this.feiten(HulpvraagFeit, period).andWhere('cardinality(held.askerTokens) = 0').getCount(),
      month,
      place: await count('held.place'),
      mainAction: await count('held.mainAction'),
      whoAsks: await count('held.whoAsks'),
      statuut: await count('held.statuut'),
      nationality: await count('held.nationality'),
      language: await count('held.language'),
      wijk: await count('held.wijk'),
      mainTheme: themes.mainThemes(first),
      mainSubtheme: themes.mainSubthemes(first),
      themeMentions: themes.mentions(await this.mentions(this.feiten(HulpvraagFeit, period))),
    };
  }

  async bereik(period: Period): Promise<BereikCounts> {
    const rows = await this.feiten(AanmeldingFeit, period)
      .select('held.month', 'month')
      .addSelect('held.channel', 'value')
      .addSelect('count(*)', 'count')
      .groupBy('held.month')
      .addGroupBy('held.channel')
      .getRawMany<Counted & { readonly month: string }>();
    const perMonth = Object.groupBy(rows, (row) => row.month);
    return {
      perMonth: Object.fromEntries(
        Object.entries(perMonth).map(([month, counted]) => [month, (counted ?? []).map(countOf)]),
      ),
    };
  }

  async gemeente(period: Period): Promise<GemeenteRow | null> {
    return this.rows(GemeenteRow, period).getOne();
  }

  /** Remarks on a report whose period touches this one, in order. */
  async toelichtingen(period: Period, report: string): Promise<ToelichtingRow[]> {
    const { from, to } = period;
    return this.rows(ToelichtingRow, period)
      .andWhere('held.report = :report and held.from <= :to and held.to >= :from', { report, from, to })
      .orderBy('held.from')
      .addOrderBy('held.id')
      .getMany();
  }

  private feiten<Feit extends HulpvraagFeit | AanmeldingFeit>(entity: new () => Feit, period: Period) {
    const { from, to } = period;
    return this.rows(entity, period)
      .andWhere('held.day between :from and :to', { from, to })
      .andWhere(`held.status = 'registered'`);
  }

  private rows<Row extends HistoryRow>(entity: new () => Row, period: Period): SelectQueryBuilder<Row> {
    return heldAt(this.readModels.ofTown(entity, period), period.ordinal);
  }

  private async firstThemes(query: SelectQueryBuilder<HulpvraagFeit>): Promise<ThemeCount[]> {
    const rows = await query
      .select('held.taxonomieVersion', 'version')
      .addSelect('held.mainTheme', 'theme')
      .addSelect('held.mainSubtheme', 'subtheme')
      .addSelect('count(*)', 'count')
      .andWhere('held.mainTheme is not null')
      .groupBy('held.taxonomieVersion')
      .addGroupBy('held.mainTheme')
      .addGroupBy('held.mainSubtheme')
      .getRawMany<{ version: number; theme: string; subtheme: string | null; count: string }>();
    return rows.map((row) => ({ ...row, subtheme: row.subtheme ?? undefined, count: Number(row.count) }));
  }

  /** The themes that hulpvragen mention together, in their order. */
  private async mentions(query: SelectQueryBuilder<HulpvraagFeit>): Promise<MentionCount[]> {
    const themes = `jsonb_path_query_array(held.themes, '$[*].theme')`;
    const rows = await query
      .select('held.taxonomieVersion', 'version')
      .addSelect(themes, 'themes')
      .addSelect('count(*)', 'count')
      .groupBy('held.taxonomieVersion')
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
