import type { Pool } from 'pg';

export interface RefusalCount {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  /** Of the problem. */
  readonly code: string;
  readonly count: number;
}

/** How often nobody known was refused, by day and code: what somebody unknown sends is kept nowhere else. */
export class RefusalCounts {
  private readonly waiting = new Map<string, number>();
  private writing: Promise<void> | undefined;

  /** @param failed told when counts could not be written; they are written with the next. */
  constructor(
    private readonly pool: Pool,
    private readonly failed: (error: unknown) => void = () => undefined,
  ) {}

  /** Does not wait: however many come at once, one statement at a time writes them. */
  count(code: string, at = new Date()): void {
    const name = `${at.toISOString().slice(0, 10)} ${code}`;
    this.waiting.set(name, (this.waiting.get(name) ?? 0) + 1);
    this.writing ??= this.write();
  }

  /** All that was counted before is written when it answers, or was told to have failed. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Of one month, `YYYY-MM`; the last day first. */
  async ofMonth(month: string): Promise<RefusalCount[]> {
    const { rows } = await this.pool.query<{ day: string; code: string; count: string }>(
      `select day::text, code, count from refusal_count
       where to_char(day, 'YYYY-MM') = $1 order by day desc, code`,
      [month],
    );
    return rows.map(({ day, code, count }) => ({ day, code, count: Number(count) }));
  }

  private async write(): Promise<void> {
    // Those that come at the same moment go together.
    await Promise.resolve();
    while (this.waiting.size > 0) {
      const round = [...this.waiting].map(([name, count]) => ({ day: name.slice(0, 10), code: name.slice(11), count }));
      this.waiting.clear();
      try {
        await this.pool.query(
          `insert into refusal_count (day, code, count) select * from unnest($1::date[], $2::text[], $3::bigint[])
           on conflict (day, code) do update set count = refusal_count.count + excluded.count`,
          [round.map(({ day }) => day), round.map(({ code }) => code), round.map(({ count }) => count)],
        );
      } catch (error) {
        for (const { day, code, count } of round) {
          const name = `${day} ${code}`;
          this.waiting.set(name, (this.waiting.get(name) ?? 0) + count);
        }
        this.failed(error);
        break;
      }
    }
    this.writing = undefined;
  }
}
