import { describe, expect, it } from '@jest/globals';
import { access } from '../toegang/access.ts';
import type { Permission } from '../toegang/access.ts';
import { staysAfterLeaving } from '../toegang/after-leaving.ts';
import { decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import type { GemeenteCommand } from './gemeente.decisions.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { gemeente } from './gemeente.slice.ts';

const gemeenteId = 'gemeente-1';
const town = { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' };
const registered: GemeenteEvent = { type: 'GemeenteRegistered', data: town };
const left: GemeenteEvent = { type: 'GemeenteLeft', data: { gemeenteId, ground: 'ander-systeem' } };
const destroyed: GemeenteEvent = { type: 'GemeenteKeyDestroyed', data: { gemeenteId } };
const leave: GemeenteCommand = {
  type: 'LeavePolslag',
  data: { gemeenteId, ground: 'ander-systeem', naam: 'Kortrijk' },
};
const confirm: GemeenteCommand = { type: 'ConfirmGemeenteKeyDestroyed', data: { gemeenteId } };

describe('a town that leaves', () => {
  it('says so once, with the ground; its name is not kept again', () => {
    expect(decideAfter(gemeente, [registered], leave)).toEqual([left]);
    expect(decideAfter(gemeente, [registered, left], leave)).toEqual([]);
    expect(decideAfter(gemeente, [registered, left, destroyed], leave)).toEqual([]);
    const why = { ...leave, data: { ...leave.data, ground: 'stopgezet' } } as unknown as GemeenteCommand;
    expect(refusalAfter(gemeente, [registered, left], why)).toBe('gemeente-left');
  });

  it('is the one that is meant', () => {
    const other = { ...leave, data: { ...leave.data, naam: 'Gent' } } as GemeenteCommand;
    expect(refusalAfter(gemeente, [registered], other)).toBe('gemeente-naam-differs');
  });

  it('has its key destroyed once, and never before it left', () => {
    expect(decideAfter(gemeente, [registered, left], confirm)).toEqual([destroyed]);
    expect(decideAfter(gemeente, [registered, left, destroyed], confirm)).toEqual([]);
    expect(() => decideAfter(gemeente, [registered], confirm)).toThrow('did not leave');
    expect(stateAfter(gemeente, [registered, left, destroyed])).toMatchObject({ status: 'left', keyDestroyed: true });
  });

  it.each<GemeenteCommand>([
    { type: 'RegisterGemeente', data: town },
    { type: 'AssignNisCode', data: { gemeenteId, nis: '34099', from: '2025-01-01' } },
    { type: 'SetOpeningsdagen', data: { gemeenteId, permanenties: [], closures: [] } },
    {
      type: 'AddToelichting',
      data: { gemeenteId, toelichtingId: 't', from: '2016-01-01', to: '2016-01-02', report: 'bereik', text: 'x' },
    },
    { type: 'RemoveToelichting', data: { gemeenteId, toelichtingId: 't' } },
  ])('takes no $type any more', (command) =>
    expect(refusalAfter(gemeente, [registered, left], command)).toBe('gemeente-left'),
  );

  it('leaves open that people read what is there, and are forgotten', () => {
    const open = (Object.keys(access) as Permission[]).filter(staysAfterLeaving);
    const reads = Object.keys(access).filter((one) => one.startsWith('read:') && one !== 'read:rapport');
    expect(open.toSorted()).toEqual([...reads, 'LeavePolslag', 'RequestErasure'].toSorted());
  });
});
