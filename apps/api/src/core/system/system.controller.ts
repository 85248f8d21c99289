import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { JSONWebKeySet } from 'jose';
import { Public } from '../access/access.decorators.ts';
import { Tokens } from '../access/tokens.ts';

class HealthAnswer {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

@ApiTags('system')
@Controller()
export class SystemController {
  constructor(private readonly tokens: Tokens) {}

  @Get('health/live')
  @Public()
  @ApiOkResponse({ type: HealthAnswer, description: 'The process answers.' })
  live(): HealthAnswer {
    return { status: 'ok' };
  }

  @Get('.well-known/jwks.json')
  @Public()
  @ApiOkResponse({
    description: 'Public keys of the built-in issuer; empty where another issuer signs.',
    schema: {
      type: 'object',
      required: ['keys'],
      properties: { keys: { type: 'array', items: { type: 'object', additionalProperties: true } } },
    },
  })
  keySet(): JSONWebKeySet {
    return this.tokens.keySet;
  }
}
