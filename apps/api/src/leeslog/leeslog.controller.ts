import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ReadQuestions } from '#event-store/reads/read-questions';
import { RefusalCounts } from '#event-store/reads/refusal-counts';
import { Needs, NeedsAnywhere, NeedsInstallation } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller, townOf } from '../core/handling/call.ts';
import { Refuses } from '../core/http/problem.document.ts';
import { ReadsPersonal } from '../core/reading/reads.decorator.ts';
import {
  BoomAnswer,
  LeeslogPage,
  MaandEndAnswer,
  MaandenAnswer,
  WeigeringenAnswer,
  endAnswer,
  entryAnswer,
  maandAnswer,
} from './leeslog.answers.ts';
import { EndMaandBody, LeeslogQuery, beforeOf, maandOf } from './leeslog.dto.ts';
import { MonthEnding } from './month-ending.ts';

@ApiTags('leeslog')
@Controller('v1/leeslog')
export class LeeslogController {
  constructor(
    private readonly questions: ReadQuestions,
    private readonly refusals: RefusalCounts,
    private readonly ending: MonthEnding,
  ) {}

  @Get()
  @Needs('read:leeslog')
  @ReadsPersonal()
  @ApiOkResponse({ type: LeeslogPage, description: 'Who read what, and who was refused, the last first.' })
  async list(@WithCaller() caller: Caller, @Query() asked: LeeslogQuery): Promise<LeeslogPage> {
    const { van, maand, medewerkerId, id, cursor, limit = 50 } = asked;
    const before = beforeOf(cursor);
    const found = await this.questions.reads({
      gemeenteId: van === 'installatie' ? null : townOf(caller),
      ...(maand !== undefined && { month: maand }),
      ...(medewerkerId !== undefined && { medewerkerId }),
      ...(id !== undefined && { thingId: id }),
      ...(before !== undefined && { before }),
      limit: limit + 1,
    });
    const items = found.slice(0, limit).map(entryAnswer);
    return found.length > limit ? { items, next: String(items.at(-1)!.index) } : { items };
  }

  @Get('boom')
  @Needs('read:leeslog')
  @ApiOkResponse({ type: BoomAnswer, description: 'The head of the tree over all entries.' })
  async head(): Promise<BoomAnswer> {
    const { size, root } = await this.questions.head();
    return { size, root: root.toString('hex') };
  }

  @Get('maanden')
  @NeedsAnywhere('read:leeslog-maanden')
  @ApiOkResponse({ type: MaandenAnswer, description: 'The months that there are, and which of them ended, and why.' })
  async months(@WithCaller() { gemeenteId }: Caller): Promise<MaandenAnswer> {
    return { items: (await this.questions.months(gemeenteId)).map(maandAnswer) };
  }

  @Get('weigeringen/:maand')
  @Needs('read:leeslog')
  @ApiParam({ name: 'maand', example: '2026-11' })
  @ApiOkResponse({ type: WeigeringenAnswer, description: 'How often nobody known was refused, by day and code.' })
  async refused(@Param('maand') maand: string): Promise<WeigeringenAnswer> {
    return { items: await this.refusals.ofMonth(maandOf(maand)) };
  }

  @Post(':maand/einde')
  @HttpCode(200)
  @NeedsInstallation('end:leeslog-maand')
  @Refuses('leeslog-month-kept')
  @ApiParam({ name: 'maand', example: '2024-02' })
  @ApiOkResponse({ type: MaandEndAnswer, description: 'Its key is destroyed: nothing of that month can be read.' })
  async end(
    @WithCaller() caller: Caller,
    @Param('maand') maand: string,
    @Body() { reason }: EndMaandBody,
  ): Promise<MaandEndAnswer> {
    return endAnswer(await this.ending.end(maandOf(maand), reason, caller));
  }
}
