import { describe, expect, it } from '@jest/globals';
import { iso6393 } from 'iso-639-3';
import { languageGroups } from './language-groups.ts';
import { isLanguage, languageName, languageOf } from './language.ts';

describe('languages', () => {
  it('are ISO 639-3 and the 115 groups of ISO 639-5, which do not overlap', () => {
    const codes = new Set(iso6393.map((language) => language.iso6393));
    expect(languageGroups).toHaveLength(115);
    expect(new Set(languageGroups.map(([code]) => code)).size).toBe(115);
    expect(languageGroups.filter(([code]) => codes.has(code))).toEqual([]);
    for (const code of ['inh', 'ary', 'che', 'cgg', 'nyn', 'bnt', 'nld']) expect(isLanguage(code)).toBe(true);
  });

  it('know unknown, not registered and withheld, and no other special code', () => {
    for (const code of ['onbekend', 'niet-geregistreerd', 'wil-niet-zeggen']) expect(isLanguage(code)).toBe(true);
    for (const code of ['und', 'mul', 'zxx', 'mis', 'nl', 'NLD', 'xxx', '', 7]) expect(isLanguage(code)).toBe(false);
  });

  it('read every stored code back to itself', () => {
    for (const { iso6393: code, type } of iso6393) if (type !== 'special') expect(languageOf(code)).toBe(code);
    for (const [code] of languageGroups) expect(languageOf(code)).toBe(code);
  });

  it.each([
    ['Nederlands', 'nld'],
    ['nl', 'nld'],
    ['dut', 'nld'],
    ['Tsjetsjeens', 'che'],
    ['Ingoesjetisch', 'inh'],
    ['Arabisch', 'ara'],
    ['Standard Arabic', 'arb'],
    ['Darija', 'ary'],
    ['Albanees', 'sqi'],
    ['Perzisch', 'fas'],
    ['Filipijns', 'fil'],
    ['Tagalog', 'tgl'],
    ['Swahili', 'swa'],
    ['Twi', 'twi'],
    ['Bantoetalen', 'bnt'],
    ['Bantu languages', 'bnt'],
    ['kiga', 'cgg'],
    ['Onbekend', 'onbekend'],
    ['niet geregistreerd', 'niet-geregistreerd'],
    ['Klingons van de maan', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, code) => {
    expect(languageOf(text)).toBe(code);
  });

  it('have a Dutch name where there is one and else the English', () => {
    expect(languageName('inh')).toBe('Ingoesjetisch');
    expect(languageName('bnt')).toBe('Bantoetalen');
    expect(languageName('arb')).toBe('Standard Arabic');
    expect(languageName('che', 'en')).toBe('Chechen');
    expect(languageName('???')).toBe('???');
  });

  it('read every Dutch name back to the language that bears it', () => {
    const wrong = iso6393
      .filter(({ type, iso6393: code }) => type !== 'special' && languageName(code) !== languageName(code, 'en'))
      .filter(({ iso6393: code }) => languageOf(languageName(code)) !== code)
      .map(({ iso6393: code }) => code);
    // Asu, Kom, Yi and Maa are codes of other languages; two languages are called Pahlavani.
    expect(wrong).toEqual(['asa', 'bkm', 'iii', 'mas', 'sdh']);
  });
});
