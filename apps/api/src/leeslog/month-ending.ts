import { ReadLog } from '#event-store/reads/read-log';
import type { StoredEnd } from '#event-store/reads/read-entry';
import { ReadQuestions } from '#event-store/reads/read-questions';
import { firstKeptMonth } from '#event-store/reads/retention';
import type { Caller } from '../core/access/caller.ts';
import { HttpProblem } from '../core/http/problem.ts';

/** Ends a month of the log of reads, once it has been kept for long enough. */
export class MonthEnding {
  constructor(
    private readonly log: ReadLog,
    private readonly questions: ReadQuestions,
    /** Whole months after it for which a month is kept. */
    private readonly minimumMonths: number,
  ) {}

  /**
   * A second time it answers how it ended the first time.
   * @throws HttpProblem leeslog-month-kept, or not-found when there is nothing in that month
   */
  async end(month: string, reason: string, { medewerkerId, organisatieId }: Caller): Promise<StoredEnd> {
    const now = new Date().toISOString();
    if (month >= firstKeptMonth(now, this.minimumMonths)) throw new HttpProblem('leeslog-month-kept');
    if (!(await this.questions.holds(month))) throw new HttpProblem('not-found');
    await this.log.end(month, { medewerkerId, organisatieId, reason }, now);
    return (await this.questions.endOf(month))!;
  }
}
