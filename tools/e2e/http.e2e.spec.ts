import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';
import type { Ask } from '../testing/stack.ts';
import { question } from './support/case-work.ts';

const kortrijk = '34022';
const person = { naam: { voornaam: 'Amina' }, contacttaal: 'ara' };

let stack: TestStack;
let token: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  token = await stack.token('toeleider', kortrijk);
}, 60_000);

afterAll(() => stack.stop());

function post(path: string, body: unknown, ask: Ask = {}) {
  return stack.ask<Record<string, string>>(path, { method: 'POST', token, body, ...ask });
}

describe('If-Match', () => {
  it('lets the revision that was seen be replaced, and no other', async () => {
    const { id, revision } = (await post('/v1/personen', person)).body;
    const correct = (match: string, key?: string) =>
      post(
        `/v1/personen/${id}`,
        { ...person, telefoon: match },
        { method: 'PUT', headers: { 'if-match': match }, ...(key !== undefined && { key }) },
      );
    const corrected = await correct(`"${revision}"`, 'eerste');
    expect(corrected).toMatchObject({ status: 200, body: { revision: '1' } });
    expect(await correct(`"${revision}"`)).toMatchObject({ status: 412, body: { code: 'revision-stale' } });
    expect(await correct('"7"')).toMatchObject({ status: 412 });
    expect(await correct(`"${revision}"`, 'eerste')).toMatchObject({
      status: 200,
      body: { revision: '1', repeated: true },
    });
    for (const match of ['0', '"-1"', '"x"', '*', 'W/"0"', '"0", "1"', '""']) {
      expect({ match, ...(await correct(match)) }).toMatchObject({
        match,
        status: 400,
        body: { code: 'if-match-invalid' },
      });
    }
    expect(await correct('"1"')).toMatchObject({ status: 200, body: { revision: '2' } });
  });

  it('cannot be met by what does not exist yet', async () => {
    const answer = await post('/v1/personen', person, { headers: { 'if-match': '"0"' } });
    expect(answer).toMatchObject({ status: 412, body: { code: 'revision-stale' } });
  });

  const notes = async (count: number) => {
    const persoonId = (await post('/v1/personen', person)).body['id'];
    const { id } = (await post('/v1/zorgtrajecten', { persoonId, language: 'ara' })).body;
    const texts = Array.from({ length: count }, (_, index) => ({ text: `Notitie ${index}` }));
    return Promise.all(texts.map((text) => post(`/v1/zorgtrajecten/${id}/notities`, text)));
  };

  it('left out, writes that meet each other are all decided', async () => {
    const answers = await notes(6);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.map(({ body }) => body['revision']).sort()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('left out, a crowd of writers is told to come back, and nothing is lost', async () => {
    const answers = await notes(40);
    const kept = answers.filter(({ status }) => status === 201).map(({ body }) => Number(body['revision']));
    expect(kept.sort((one, other) => one - other)).toEqual(kept.map((_, index) => index + 1));
    const others = answers.filter(({ status }) => status !== 201);
    expect(new Set(others.map(({ status, body }) => `${status} ${body['code']}`)).size).toBeLessThanOrEqual(1);
    if (others[0]) expect(others[0]).toMatchObject({ status: 409, body: { code: 'too-many-conflicts' } });
  });
});

describe('happenedAt', () => {
  const local = (milliseconds: number) =>
    Temporal.Now.zonedDateTimeISO('Europe/Brussels')
      .add({ milliseconds })
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  const minutes = 60_000;
  const asked = (happenedAt: string) => post('/v1/hulpvragen', { ...question, happenedAt });

  it('may lie in the past, and as far ahead as clocks differ', async () => {
    for (const moment of [
      '2015-12-01',
      '2016-03-27T03:00',
      '1999-12-31T23:59:59',
      local(0).slice(0, 10),
      local(0),
      local(3 * minutes),
    ]) {
      expect({ moment, status: (await asked(moment)).status }).toEqual({ moment, status: 201 });
    }
  });

  it('may not lie further ahead', async () => {
    for (const moment of [local(7 * minutes), local(26 * 60 * minutes).slice(0, 10), '2199-01-01T00:00']) {
      const refusal = { status: 422, body: { code: 'happened-in-future', field: 'happenedAt' } };
      expect({ moment, ...(await asked(moment)) }).toMatchObject({ moment, ...refusal });
    }
  });

  it('is a moment that exists', async () => {
    for (const moment of [
      '2024-02-30',
      '2016-13-01',
      '2016-03-28T24:00',
      '2016-12-31T23:59:60',
      '2016-03-28T14:05Z',
      '1899-12-31',
      'gisteren',
      '',
    ]) {
      const refusal = {
        status: 400,
        body: { code: 'body-invalid', errors: [{ field: 'happenedAt', code: 'moment-invalid' }] },
      };
      expect({ moment, ...(await asked(moment)) }).toMatchObject({ moment, ...refusal });
    }
  });

  it('is a moment that was: clocks skip an hour when summer time begins', async () => {
    for (const moment of ['2016-03-27T02:30', '2026-03-29T02:00', '2026-03-29T02:59:59']) {
      const refusal = {
        status: 400,
        body: { code: 'body-invalid', errors: [{ field: 'happenedAt', code: 'moment-skipped' }] },
      };
      expect({ moment, ...(await asked(moment)) }).toMatchObject({ moment, ...refusal });
    }
  });
});
