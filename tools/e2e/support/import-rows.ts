import type { TestStack } from '../../testing/stack.ts';

export interface RowResult {
  readonly line?: number;
  readonly ref?: string;
  readonly status: string;
  readonly code?: string;
  readonly field?: string;
}

/** Sends rows through the bulk route, as the command line does; one result for each, in order. */
export async function importRows(
  stack: TestStack,
  kind: 'hulpvragen' | 'aanmeldingen',
  town: string,
  token: string,
  rows: readonly object[],
): Promise<RowResult[]> {
  const answer = await fetch(`${stack.url}/v1/import/${kind}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'polslag-gemeente': town,
      'content-type': 'application/x-ndjson',
    },
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the import answered ${answer.status}: ${text}`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RowResult);
}
