import { expect, it } from '@jest/globals';
import { openDecidable, sealData } from './codec.ts';
import { FixtureKeys, newKeyFile } from './testing/fixture-keys.ts';

const contract = { version: 1, fields: { medewerkerId: 'plain', languages: 'statistics' } } as const;
const data = { medewerkerId: 'm1', languages: ['ary'] };
const scopes = (keys: FixtureKeys) => keys.toFile().dataKeys.map(({ scope }) => scope);

it('seals statistics under the key of the town, and those of no town under a key of the stream', async () => {
  const keys = new FixtureKeys(newKeyFile());
  const place = { tenant: '', stream: 'medewerker-m1', type: 'TalenSet', eventId: 'e1' };
  const stored = await sealData(contract, data, place, keys);
  expect(scopes(keys)).toEqual(['medewerker-m1']);
  expect(JSON.stringify(stored)).not.toContain('ary');
  expect(await openDecidable(stored, place, keys)).toEqual(data);
  await sealData(contract, data, { ...place, tenant: 'gemeente-1' }, keys);
  expect(scopes(keys)).toHaveLength(2);
});
