import { Injectable } from '@nestjs/common';
import { isValid } from '#domain/aanmelding/aanmelding';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { townOf } from './call.ts';
import type { Call } from './call.ts';
import { States } from './states.ts';

/** The aanmelding that led to something, as what it led to needs to know it. */
@Injectable()
export class SeenAanmelding {
  constructor(private readonly states: States) {}

  /** Whether it is registered in this town and not in error; nothing where none is named. */
  async seen(call: Call, aanmeldingId: string | undefined): Promise<{ readonly aanmeldingKnown?: boolean }> {
    if (aanmeldingId === undefined) return {};
    const state = await this.states.of(aanmelding, aanmeldingId, townOf(call.caller), call.seen);
    return { aanmeldingKnown: isValid(state) };
  }
}
