import { Readable } from 'node:stream';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { RegisterAanmelding } from '../aanmelding/aanmelding.handler.ts';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { languageOf } from '../core/http/accept-language.ts';
import { problemOf } from '../core/http/problem.filter.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { WriteHulpvraag } from '../hulpvraag/hulpvraag.handler.ts';
import { together } from './together.ts';
import { bulkAnswer } from './bulk-answer.ts';
import { ImportsLinesOf } from './import.document.ts';
import { AanmeldingRowBody, HulpvraagRowBody } from './import.dto.ts';
import { importRow } from './import-row.ts';
import type { ImportedRow, RowImport } from './import-row.ts';
import { OneAtATime } from './one-at-a-time.ts';

/** One JSON row a line in, one JSON result a line out, both as they come: any number of rows in flat memory. */
@ApiTags('import')
@Controller('v1/import')
export class ImportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly log: PinoLogger,
  ) {}

  @Post('hulpvragen')
  @Needs('import:hulpvragen')
  @ImportsLinesOf(HulpvraagRowBody)
  hulpvragen(@WithCaller() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.answer(caller, request, reply, {
      kind: 'hulpvragen',
      type: HulpvraagRowBody,
      write: (call, { ref: _, ...body }) =>
        this.commands.execute(new WriteHulpvraag(call, { type: 'RegisterHulpvraag', body })),
    });
  }

  @Post('aanmeldingen')
  @Needs('import:aanmeldingen')
  @ImportsLinesOf(AanmeldingRowBody)
  aanmeldingen(@WithCaller() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.answer(caller, request, reply, {
      kind: 'aanmeldingen',
      type: AanmeldingRowBody,
      write: (call, { ref: _, ...body }) => this.commands.execute(new RegisterAanmelding(call, body)),
    });
  }

  private answer<Row extends ImportedRow>(
    caller: Caller,
    request: FastifyRequest,
    reply: FastifyReply,
    importing: Omit<RowImport<Row>, 'turns'>,
  ): void {
    if (!(request.body instanceof Readable)) throw new HttpProblem('media-type-unsupported');
    const language = languageOf(request.headers['accept-language']);
    const rows = { ...importing, turns: new OneAtATime() };
    const lines = bulkAnswer(
      request.body,
      (line) => importRow(line, caller, rows, language),
      (error) => problemOf(error, language, this.log),
    );
    void reply.type('application/x-ndjson').send(Readable.from(together(lines)));
  }
}
