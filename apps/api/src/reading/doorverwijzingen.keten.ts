import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { referralStates } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralState } from '#domain/vocabularies/doorverwijzing-state';
import { townSql } from '#read-models/scope';
import type { Caller } from '../core/access/caller.ts';
import { townOf } from '../core/handling/call.ts';
import { Code, Id } from '../core/http/fields.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { shown } from './shown.ts';

export class KetenSchakel {
  @Id()
  id!: string;

  @Id({ optional: true, description: 'The referral before it; absent for the first.' })
  previousDoorverwijzingId?: string;

  @Code(referralStates)
  state!: ReferralState;

  @Id({ description: 'The partner that is asked.' })
  organisatieId!: string;
}

export class KetenAnswer {
  @ApiProperty({ type: [KetenSchakel], description: 'From the first referral to the last, in the order of asking.' })
  items!: KetenSchakel[];
}

const own = townSql('held', '$1', '$3');

/** Back to the first referral, and on from there along every branch. Within one town, as all else. */
const wholeChain = `
  with recursive back as (
    select id, "previousDoorverwijzingId" as previous 
    from doorverwijzingen.rows held where ${own} and id = $2
    union
    select held.id, held."previousDoorverwijzingId"
    from doorverwijzingen.rows held join back on held.id = back.previous
    where ${own}
  ), chain as (
    select id from back
    union
    select held.id
    from doorverwijzingen.rows held join chain on held."previousDoorverwijzingId" = chain.id
    where ${own}
  )
  select id, "previousDoorverwijzingId", state, "organisatieId"
  from doorverwijzingen.rows join chain using (id) order by ordinal`;

interface Found extends Omit<KetenSchakel, 'previousDoorverwijzingId'> {
  readonly previousDoorverwijzingId: string | null;
}

/** The chain of referrals that one belongs to: joined, without names. */
@Injectable()
export class Verwijsketens {
  constructor(private readonly source: DataSource) {}

  /** @throws HttpProblem not-found */
  async of(caller: Caller, doorverwijzingId: string): Promise<KetenAnswer> {
    const found = await this.source.query<Found[]>(wholeChain, [townOf(caller), doorverwijzingId, caller.controllers]);
    if (found.length === 0) throw new HttpProblem('not-found');
    return { items: found.map((one) => shown(one)) };
  }
}
