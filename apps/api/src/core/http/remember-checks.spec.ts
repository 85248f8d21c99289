import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { IsInt, IsString, Max, ValidateNested, getMetadataStorage, validateSync } from 'class-validator';
import { rememberChecks } from './remember-checks.ts';

class Base {
  @IsString()
  name!: string;
}

class Counted extends Base {
  @IsInt()
  @Max(3)
  count!: number;
}

class Holding {
  @ValidateNested({ each: true })
  items!: Counted[];
}

describe('remembered checks', () => {
  it('are those that class-validator finds, inherited ones too, every time', () => {
    const broken = Object.assign(new Counted(), { name: 1, count: 4 });
    const codes = () =>
      validateSync(broken).map(({ property, constraints }) => [property, Object.keys(constraints ?? {})]);
    const found = codes();
    rememberChecks(getMetadataStorage());
    expect([codes(), codes()]).toEqual([found, found]);
    expect(found).toHaveLength(2);
    expect(validateSync(Object.assign(new Base(), { name: 'a' }))).toEqual([]);
    const holding = Object.assign(new Holding(), { items: [broken, broken] });
    for (const _ of [1, 2])
      expect(validateSync(holding)[0]!.children?.map(({ children }) => children?.length)).toEqual([2, 2]);
  });
});
