import { describe, expect, it } from '@jest/globals';
import { settings } from './settings.ts';

describe('the settings of the command line', () => {
  it('are those of an installation on this machine where nothing, or nothing but emptiness, is given', () => {
    for (const env of [{}, { PORT: '', API_URL: '', API_TOKEN: '', DATA_DIR: '' }]) {
      const { address, API_TOKEN, DATA_DIR } = settings(env);
      expect([address, API_TOKEN, DATA_DIR]).toEqual(['http://127.0.0.1:3000', undefined, 'var']);
    }
    expect(settings({ PORT: '3100' }).address).toBe('http://127.0.0.1:3100');
  });

  it('take an address with a slash at its end, and refuse what is none', () => {
    expect(settings({ API_URL: 'https://polslag.example/basis/' }).address).toBe('https://polslag.example/basis');
    expect(() => settings({ API_URL: 'polslag' })).toThrow('API_URL must be an http URL.');
    expect(() => settings({ PORT: 'x' })).toThrow('PORT must be a whole number from 0 to 65535, not "x".');
  });
});
