import type { Pool } from 'pg';

/** What a command was answered that was accepted and had nothing to write. */
export interface QuietAnswer {
  /** `undefined` once its key was destroyed: what was said cannot be compared any more. */
  readonly bodyHmac: string | undefined;
  readonly revision: bigint;
}

export async function quietAnswerOf(pool: Pool, stream: string, commandId: string): Promise<QuietAnswer | undefined> {
  const { rows } = await pool.query<{ body_hmac: string | null; revision: string }>(
    'select body_hmac, revision from quiet_command where stream = $1 and command_id = $2',
    [stream, commandId],
  );
  return rows[0] && { bodyHmac: rows[0].body_hmac ?? undefined, revision: BigInt(rows[0].revision) };
}

/** Keeps such an answer: the log has no event of it, and sent again later it must not act. */
export async function keepQuietAnswer(
  pool: Pool,
  stream: string,
  commandId: string,
  { bodyHmac, revision }: QuietAnswer,
): Promise<void> {
  await pool.query('insert into quiet_command values ($1, $2, $3, $4) on conflict do nothing', [
    stream,
    commandId,
    bodyHmac,
    revision,
  ]);
}
