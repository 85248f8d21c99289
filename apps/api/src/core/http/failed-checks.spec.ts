import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate } from 'class-validator';
import { ApiConfig } from '#platform/config';
import { AppModule } from '../../app.module.ts';
import { RegisterHulpvraagBody } from '../../hulpvraag/hulpvraag.dto.ts';
import { Tokens } from '../access/tokens.ts';
import { codeOfCheck, failedChecks } from './failed-checks.ts';
import { fieldProblemTexts } from './field-problems.ts';

const question = {
  happenedAt: '2016-03-02',
  themes: [{ theme: 'wonen' }],
  actions: [{ action: 'telefoneren' }],
  language: 'ara',
  whoAsks: 'vrouw',
  statuut: 'nieuwkomer',
  nationality: 'SY',
};

async function problems(body: object) {
  const told = plainToInstance(RegisterHulpvraagBody, body);
  return failedChecks(await validate(told, { whitelist: true, forbidNonWhitelisted: true }));
}

describe('what is said of a field', () => {
  it.each<[string, object, string, string]>([
    ['nothing', { language: undefined }, 'language', 'field-missing'],
    ['no value of ours', { language: null }, 'language', 'language-unknown'],
    ['what is in no list', { whoAsks: 'hond' }, 'whoAsks', 'code-unknown'],
    ['no list', { themes: 'wonen' }, 'themes', 'not-a-list'],
    ['an empty list', { themes: [] }, 'themes', 'too-few-items'],
    ['no object in a list', { themes: [{ theme: 'wonen' }, 'werk'] }, 'themes.1', 'not-an-object'],
    ['no text', { note: 3 }, 'note', 'not-a-text'],
    ['a blank', { note: '  ' }, 'note', 'text-not-readable'],
    ['a day that no calendar has', { happenedAt: '2015-02-29' }, 'happenedAt', 'moment-invalid'],
    ['a second that no clock shows', { happenedAt: '2016-12-31T23:59:60' }, 'happenedAt', 'moment-invalid'],
    ['an hour that never was', { happenedAt: '2026-03-29T02:30' }, 'happenedAt', 'moment-skipped'],
    ['an hour that never was, in seconds', { happenedAt: '2016-03-27T02:00:00' }, 'happenedAt', 'moment-skipped'],
  ])('of %s is one code', async (_, change, field, code) => {
    expect((await problems({ ...question, ...change })).map((one) => [one.field, one.code])).toEqual([[field, code]]);
  });

  it('is nothing where it is right, on both sides of what was skipped and in the hour that came twice', async () => {
    for (const happenedAt of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T02:30', '2026-03-29']) {
      expect({ happenedAt, wrong: await problems({ ...question, happenedAt }) }).toEqual({ happenedAt, wrong: [] });
    }
  });

  it('of one that does not exist is where it stands and which there are, and not what it is called', async () => {
    const body = { ...question, Kanarie: 1, 'Kanarie Janssens': 2, themes: [{ theme: 'wonen', Kanarie: 3 }] };
    const told = await problems(body);
    expect(told).toEqual([
      { field: 'themes.0', code: 'unknown-field', allowed: ['subtheme', 'theme'] },
      {
        field: '',
        code: 'unknown-field',
        allowed: expect.arrayContaining(['happenedAt', 'note', 'themes']) as unknown,
      },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/kanarie/i);
  });
});

/** What class-validator keeps of all classes that were loaded. */
const kept = getMetadataStorage() as unknown as { readonly validationMetadatas: Map<unknown, readonly Check[]> };

interface Check {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
}

describe('the codes of fields', () => {
  it('has one for each check of each body and query', () => {
    const tokens = Tokens.builtIn({ issuer: 'https://issuer.invalid', audience: 'a', algorithms: [] }, { keys: [] });
    expect(AppModule.with(new ApiConfig(), tokens).imports?.length).toBeGreaterThan(10);
    // The environment's variables are in capitals, and are told in other words.
    const checks = [...kept.validationMetadatas.values()]
      .flat()
      .filter(({ propertyName }) => /[a-z]/.test(propertyName));
    expect(checks.length).toBeGreaterThan(300);
    const names = checks.filter(({ type }) => type !== 'conditionalValidation').map(({ type, name }) => name ?? type);
    expect([...new Set(names)].map(codeOfCheck)).toContain('code-unknown');
  });

  it('are names of ours, each with its sentences', () => {
    for (const [code, { nl, fr, en }] of Object.entries(fieldProblemTexts)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(new Set([nl, fr, en]).size).toBe(3);
      expect([nl, fr, en].filter((text) => !text.endsWith('.'))).toEqual([]);
    }
    expect(() => codeOfCheck('isHexColor')).toThrow('isHexColor');
  });
});
