import { Injectable } from '@nestjs/common';
import { dateOf } from '#domain/kernel/happened-at';
import { persoon } from '#domain/persoon/persoon.slice';
import { createdId, idOfStream, streamName } from '#event-store/ids';
import { KeyLedger, SubjectForgottenError } from '#event-store/ledger/key-ledger';
import { HttpProblem } from '../http/problem.ts';
import { happenedAtOf, townOf } from './call.ts';
import type { Call } from './call.ts';
import { States } from './states.ts';

/** What a dossier about a person starts with. */
export interface AboutPerson {
  readonly subjects: readonly string[];
  readonly askerToken: string;
}

/** Persons as other slices need them: whom a stream's keys hang from, and the token that counts without naming. */
@Injectable()
export class Persons {
  constructor(
    private readonly states: States,
    private readonly ledger: KeyLedger,
  ) {}

  /** @throws HttpProblem not-found when the person is not registered in this town */
  async about(persoonId: string, call: Call, happenedAt: string | undefined): Promise<AboutPerson> {
    const tenant = townOf(call.caller);
    const state = await this.states.of(persoon, persoonId, tenant, call.seen);
    if (state.status === 'none') throw new HttpProblem('not-found', { field: 'persoonId' });
    const subject = streamName(persoon.name, persoonId);
    return { subjects: [subject], askerToken: await this.ledger.askerToken(subject, tenant, yearOf(happenedAt)) };
  }

  /**
   * The person whom a stream hangs from; `undefined` where it is anonymous.
   * @throws SubjectForgottenError where they were forgotten: nothing more is kept about them
   */
  async personOf(stream: string): Promise<string | undefined> {
    const { subjects, erased } = await this.ledger.standing(stream);
    if (erased) throw new SubjectForgottenError('who this is about was forgotten');
    return subjects[0] === undefined ? undefined : idOfStream(subjects[0]);
  }

  /** The same as a part of a command's data: nothing where there is no token. */
  async askerOf(stream: string, call: Call, happenedAt: string | undefined): Promise<{ readonly askerToken?: string }> {
    const askerToken = await this.tokenOfStream(stream, call, happenedAt);
    return askerToken === undefined ? {} : { askerToken };
  }

  /** The token of the person whom a stream hangs from; `undefined` where it is anonymous, or they were forgotten. */
  async tokenOfStream(stream: string, call: Call, happenedAt: string | undefined): Promise<string | undefined> {
    const { subjects, erased } = await this.ledger.standing(stream);
    const [subject] = subjects;
    if (subject === undefined || erased) return undefined;
    return this.ledger.askerToken(subject, townOf(call.caller), yearOf(happenedAt));
  }
}

/** The id of what a creating command opens. */
export function newId(slice: { readonly name: string }, call: Call): string {
  return createdId(slice.name, call.commandId);
}

/** The calendar year, in the town, in which it happened. */
function yearOf(happenedAt: string | undefined): number {
  return Number(dateOf(happenedAtOf(happenedAt, new Date().toISOString())).slice(0, 4));
}
