import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  getSchemaPath,
  ApiExtraModels,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { WriteHulpvraag } from '../hulpvraag/hulpvraag.handler.ts';
import { HulpvraagRowBody, RowResultAnswer } from './import.dto.ts';
import { importRow } from './import-row.ts';
import type { ImportedRow, RowImport } from './import-row.ts';
import { jsonLines } from './ndjson-lines.ts';

/** Rows under way at once: enough for the store to commit many together. */
const concurrency = 128;

/** One JSON row a line in, one JSON result a line out, both as they come: any number of rows in flat memory. */
@ApiTags('import')
@ApiExtraModels(HulpvraagRowBody, RowResultAnswer)
@Controller('v1/import')
export class ImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post('hulpvragen')
  @HttpCode(200)
  @Needs('import:hulpvragen')
  @ApiConsumes('application/x-ndjson')
  @ApiProduces('application/x-ndjson')
  @ApiBody({ schema: { $ref: getSchemaPath(HulpvraagRowBody) } })
  @ApiOkResponse({ type: RowResultAnswer, description: 'One line for each row, in order.' })
  hulpvragen(@WithCaller() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.answer(caller, request, reply, {
      kind: 'hulpvragen',
      type: HulpvraagRowBody,
      write: (call, { ref: _, ...body }) =>
        this.commands.execute(new WriteHulpvraag(call, { type: 'RegisterHulpvraag', body })),
    });
  }

  private answer<Row extends ImportedRow>(
    caller: Caller,
    request: FastifyRequest,
    reply: FastifyReply,
    rows: RowImport<Row>,
  ): void {
    if (!(request.body instanceof Readable)) throw new HttpProblem('media-type-unsupported');
    const results = Readable.from(jsonLines(request.body)).map(
      async (line: Parameters<typeof importRow>[0]) => `${JSON.stringify(await importRow(line, caller, rows))}\n`,
      { concurrency },
    );
    void reply.type('application/x-ndjson').send(results);
  }
}
