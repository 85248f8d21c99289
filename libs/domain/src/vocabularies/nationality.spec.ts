import { describe, expect, it } from '@jest/globals';
import { iso31661, iso31663 } from 'iso-3166';
import { isNationality, nationalityName, nationalityOf } from './nationality.ts';
import { withdrawnCountryNames } from './withdrawn-countries.ts';

const codes = [...iso31661.map((country) => country.alpha2), ...iso31663.map((country) => country.alpha4)];

describe('nationalities', () => {
  it('are 249 countries, 31 withdrawn ones, Kosovo, stateless and the three unknown values', () => {
    expect([iso31661.length, iso31663.length]).toEqual([249, 31]);
    expect(Object.keys(withdrawnCountryNames).sort()).toEqual(iso31663.map((country) => country.alpha4).sort());
    for (const code of [...codes, 'XK', 'staatloos', 'onbekend', 'niet-geregistreerd', 'wil-niet-zeggen'])
      expect(isNationality(code)).toBe(true);
    for (const code of ['ru', 'RUS', 'YU', 'XX', '', null]) expect(isNationality(code)).toBe(false);
  });

  it('read every code, and every Dutch name, back to the code', () => {
    for (const code of [...codes, 'XK']) {
      expect(nationalityOf(code)).toBe(code);
      expect(nationalityOf(nationalityName(code))).toBe(code);
    }
  });

  it.each([
    ['Rusland', 'RU'],
    ['Russische Federatie', 'RU'],
    ['rus', 'RU'],
    ['marokko', 'MA'],
    ['Syrië', 'SY'],
    ['Guinee', 'GN'],
    ['Wit-Rusland', 'BY'],
    ['Belarus', 'BY'],
    ['Congo', 'CD'],
    ['Congo-Brazzaville', 'CG'],
    ['Democratische Republiek Congo', 'CD'],
    ['Turkije', 'TR'],
    ['Kosovo', 'XK'],
    ['Joegoslavië', 'YUCS'],
    ['Servië-Montenegro', 'CSXX'],
    ['Servië en Montenegro', 'CSXX'],
    ['Servië', 'RS'],
    ['Sovjet-Unie', 'SUHH'],
    ['Belgium', 'BE'],
    ['Staatloos', 'staatloos'],
    ['onbekend', 'onbekend'],
    ['Narnia', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, code) => {
    expect(nationalityOf(text)).toBe(code);
  });

  it('have the usual short name', () => {
    expect(['RU', 'SY', 'YUCS', 'BE'].map((code) => nationalityName(code))).toEqual([
      'Rusland',
      'Syrië',
      'Joegoslavië',
      'België',
    ]);
  });
});
