import { describe, expect, it } from '@jest/globals';
import { codeOf, codesOf, isCode, kebab, labelOf } from './code-list.ts';
import type { CodeList } from './code-list.ts';
import { codeLists } from './code-lists.ts';
import { isDutchDifficult } from './indicators.ts';
import { isNisCode } from './nis-code.ts';
import { onthaalTopics } from './onthaalgesprek.ts';
import { isSelfRelianceLevel, selfRelianceLevels } from './zelfredzaamheid.ts';

const lists: [string, CodeList][] = Object.entries(codeLists);

describe.each(lists)('code list %s', (_name, list) => {
  it('has codes in kebab-case, each once', () => {
    for (const { code } of list) expect(code).toBe(kebab(code));
    expect(new Set(codesOf(list)).size).toBe(list.length);
  });

  it('reads every code, name and synonym back to one code', () => {
    for (const entry of list)
      for (const text of [entry.code, entry.nl, entry.nl.toUpperCase(), ` ${entry.nl} `, ...(entry.synonyms ?? [])])
        expect(codeOf(list, text)).toBe(entry.code);
  });

  it('has a name in each language', () => {
    for (const entry of list) expect([entry.nl, entry.fr, entry.en].every((name) => (name ?? '') !== '')).toBe(true);
  });
});

describe('code lists', () => {
  it('hold as many values as the domain page names', () => {
    const sizes = Object.fromEntries(lists.map(([name, list]) => [name, list.length]));
    expect(sizes).toMatchObject({
      unknown: 3,
      place: 5,
      action: 8,
      actionDoer: 3,
      onthaalTopic: 11,
      topicOutcome: 6,
      benaderingsstrategie: 5,
      strategieReason: 7,
      referralState: 10,
      referralReason: 12,
      capacityAnswer: 4,
      selfRelianceDomain: 13,
      medewerkerRole: 7,
    });
    const printed = (list: CodeList) => list.filter((entry) => entry.onlyWhenPresent !== true).length;
    expect([printed(codeLists.whoAsks), printed(codeLists.statuut), printed(codeLists.channel)]).toEqual([4, 7, 7]);
  });

  it('take names without regard to accents and give nothing for a text that is in no list', () => {
    expect(codeOf(codeLists.topicOutcome, 'GEINFORMEERD')).toBe('geinformeerd');
    expect(codeOf(codeLists.dutchDifficult, 'OK')).toBe('nee');
    expect(codeOf(codeLists.place, '')).toBeUndefined();
    expect(codeOf(codeLists.place, 'Thuis')).toBeUndefined();
    expect(isCode(codeLists.place, 'Stadhuis')).toBe(false);
    expect(labelOf(codeLists.place, 'op-straat')).toBe('Op straat');
    expect(labelOf(codeLists.place, 'op-straat', 'fr')).toBe('Dans la rue');
    expect(labelOf(codeLists.place, 'thuis')).toBe('thuis');
  });

  it('know which topics are for families and which belong to every conversation', () => {
    const families = onthaalTopics.filter((topic) => 'familiesOnly' in topic);
    expect(codesOf(families)).toEqual(['kinderopvang-en-onderwijs']);
    const count = (when: string) => onthaalTopics.filter((topic) => topic.when === when).length;
    expect([count('fixed'), count('demand'), count('always')]).toEqual([5, 4, 2]);
  });

  it('know what a level, an answer about Dutch and a NIS code are', () => {
    expect(selfRelianceLevels.map((entry) => entry.level)).toEqual([1, 2, 3, 4, 5]);
    expect([isSelfRelianceLevel(5), isSelfRelianceLevel(6), isSelfRelianceLevel('3')]).toEqual([true, false, false]);
    expect([isDutchDifficult('moeilijk'), isDutchDifficult('nee'), isDutchDifficult('onbekend')]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(['34022', '3402', '034022', '04022', '3402a', 34022].map(isNisCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
