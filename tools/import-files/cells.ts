import { codeOf } from '#domain/vocabularies/code-list';
import type { CodeIn, CodeList } from '#domain/vocabularies/code-list';
import { isNisCode } from '#domain/vocabularies/nis-code';
import { isWijkName, maxWijkLength } from '#domain/vocabularies/wijk';
import type { RowProblem, RowProblemCode } from './row-problem.ts';
import { quoted } from './row-problem.ts';

/** Characters that a cell may have; no more than the API takes. */
export const maxTextLength = { ref: 100, note: 4000 } as const;

/** Reads the cells of one row; what is wrong gathers in `problems`, and a wrong cell reads as undefined. */
export class CellReader {
  readonly problems: RowProblem[] = [];

  private readonly cells: Readonly<Record<string, string>>;

  constructor(cells: Readonly<Record<string, string>>) {
    this.cells = cells;
  }

  /** The trimmed text; '' where the column or the cell is not there. */
  raw(column: string): string {
    return this.cells[column]?.trim() ?? '';
  }

  problem(column: string, code: RowProblemCode, message: string): undefined {
    this.problems.push({ column, code, message });
  }

  required(column: string): string | undefined {
    const text = this.raw(column);
    return text === '' ? this.problem(column, 'verplicht', `"${column}" is verplicht.`) : text;
  }

  /** Free text of at most `maximum` characters; undefined where it is empty. */
  text(column: string, maximum: number): string | undefined {
    const text = this.raw(column);
    if (text === '') return undefined;
    if (text.length > maximum) {
      return this.problem(column, 'te-lang', `"${column}" heeft ${text.length} tekens; ${maximum} is het meeste.`);
    }
    // Tab and line ends are what people type; the rest no database or screen can be trusted with.
    if (!text.isWellFormed() || /(?![\t\r\n])\p{Cc}/u.test(text)) {
      return this.problem(column, 'ongeldige-tekst', `"${column}" bevat een teken dat geen tekst is.`);
    }
    return text;
  }

  /** A code of the list from its code or Dutch name; an empty cell is `ifEmpty`. */
  code<L extends CodeList, E extends CodeIn<L> | undefined>(
    column: string,
    list: L,
    what: string,
    ifEmpty: E,
  ): CodeIn<L> | E | undefined {
    return this.found(column, what, (text) => codeOf(list, text), ifEmpty);
  }

  /** What `lookup` makes of the cell; an empty cell is `ifEmpty`. */
  found<Code extends string, E>(
    column: string,
    what: string,
    lookup: (text: string) => Code | undefined,
    ifEmpty: E,
  ): Code | E | undefined {
    const text = this.raw(column);
    if (text === '') return ifEmpty;
    return lookup(text) ?? this.problem(column, 'onbekende-waarde', `${quoted(text)} is geen ${what}.`);
  }

  /** The name of a neighbourhood; whether the town has it on its list, the API says. */
  wijk(column: string): string | undefined {
    const what = `naam van een wijk (letters, cijfers, spaties, ' . en -; ${maxWijkLength} tekens is het meeste)`;
    return this.found(column, what, (text) => (isWijkName(text) ? text : undefined), undefined);
  }

  nisCode(column: string): string | undefined {
    return this.found(column, 'NIS-code van vijf cijfers', (text) => (isNisCode(text) ? text : undefined), undefined);
  }
}
