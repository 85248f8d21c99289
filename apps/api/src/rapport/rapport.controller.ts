import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller, townOf } from '../core/handling/call.ts';
import { Refuses } from '../core/http/problem.document.ts';
import { HttpProblem, queryProblem } from '../core/http/problem.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { bereikReport } from './bereik-report.ts';
import type { BereikReport } from './bereik-report.ts';
import { hulpvragenReport } from './hulpvragen-report.ts';
import type { HulpvragenReport } from './hulpvragen-report.ts';
import { BereikReportAnswer, HulpvragenReportAnswer } from './rapport.answers.ts';
import { RapportQuery } from './rapport.dto.ts';
import { RapportQueries } from './rapport.queries.ts';
import type { Period } from './rapport.queries.ts';
import type { ReportFrame, Schedule } from './report-frame.ts';
import { ReportThemes } from './report-themes.ts';

const hulpvragenModels = ['hulpvraag-feiten', 'gemeenten', 'taxonomieen', 'toelichtingen'];
const bereikModels = ['aanmelding-feiten', 'gemeenten', 'toelichtingen'];
const longestPeriod = 50;

interface Framed {
  readonly period: Period;
  readonly frame: ReportFrame;
  readonly schedule: Schedule;
}

/** The town's reports: figures only, each with its unit and its basis, never a case. */
@ApiTags('rapporten')
@Controller('v1/rapporten')
export class RapportController {
  constructor(private readonly queries: RapportQueries) {}

  @Get('hulpvragen')
  @Needs('read:rapport')
  @Reads(hulpvragenModels)
  @Refuses('not-found')
  @ApiOkResponse({ type: HulpvragenReportAnswer, description: 'Help requests of a period.' })
  async hulpvragen(@WithCaller() caller: Caller, @Query() query: RapportQuery): Promise<HulpvragenReport> {
    const { period, frame, schedule } = await this.framed(caller, query, 'hulpvragen', hulpvragenModels);
    const themes = new ReportThemes(await this.queries.taxonomieen(period));
    return hulpvragenReport(frame, await this.queries.hulpvragen(period, themes), schedule, themes.taxonomie);
  }

  @Get('bereik')
  @Needs('read:rapport')
  @Reads(bereikModels)
  @Refuses('not-found')
  @ApiOkResponse({ type: BereikReportAnswer, description: 'Reach per month and channel.' })
  async bereik(@WithCaller() caller: Caller, @Query() query: RapportQuery): Promise<BereikReport> {
    const { period, frame } = await this.framed(caller, query, 'bereik', bereikModels);
    return bereikReport(frame, await this.queries.bereik(period));
  }

  private async framed(
    caller: Caller,
    { from, to, asOf }: RapportQuery,
    report: string,
    models: readonly string[],
  ): Promise<Framed> {
    const last = Temporal.PlainDate.from(from).add({ years: longestPeriod }).toString();
    if (to < from) throw queryProblem('to', 'period-reversed');
    if (to > last) throw queryProblem('to', 'period-too-long');
    const known = await this.queries.ordinalOf(models);
    const ordinal = asOf === undefined ? known : Number(asOf);
    if (ordinal > known) throw new HttpProblem('not-yet-visible');
    const period = { gemeenteId: townOf(caller), controllers: caller.controllers, from, to, ordinal };
    const gemeente = await this.queries.gemeente(period);
    if (!gemeente) throw new HttpProblem('not-found');
    const remarks = await this.queries.toelichtingen(period, report);
    const nis = gemeente.nisCodes.findLast((code) => code.from <= to)?.nis ?? gemeente.nisCodes[0]!.nis;
    const frame: ReportFrame = {
      town: { nis, naam: gemeente.naam },
      from,
      to,
      asOf: { ordinal: String(ordinal) },
      remarks: remarks.map(({ from: first, to: last, figure, text }) => ({
        ...{ from: first, to: last },
        ...(figure !== null && { figure }),
        text,
      })),
    };
    return { period, frame, schedule: { permanenties: gemeente.permanenties, closures: gemeente.closures } };
  }
}
