import type { ReportedProblem } from '../import-files/error-report.ts';

/** What became of one row, as the bulk route answers it. */
export interface RowResult {
  /** Of the request's body, from 1. */
  readonly line: number;
  readonly status: 'imported' | 'already-imported' | 'different' | 'refused';
  readonly code?: string;
  /** Path in the row's JSON. */
  readonly field?: string;
  /** Why, in a sentence. */
  readonly detail?: string;
}

/** Why the API did not take a row, for the error report: in Dutch, with the column that the field comes from. */
export function reasonOf({ status, code, field, detail }: RowResult): ReportedProblem {
  if (status === 'different') {
    const message = 'Een rij met deze ref ging eerder anders in; wat er staat, is niet gewijzigd.';
    return { column: 'ref', code: 'different', message };
  }
  const column = field?.split('.')[0] ?? '';
  return { column, code: code ?? 'refused', message: detail ?? 'Deze rij wordt zo niet aanvaard.' };
}
