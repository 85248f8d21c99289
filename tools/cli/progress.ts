export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

interface Sample {
  /** Milliseconds. */
  readonly at: number;
  readonly done: number;
}

const barWidth = 24;

/** The rate is that of the last so many milliseconds: an import that slows down says so. */
const rateWindow = 20_000;

const whole = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });

/** How far a run over rows is: one bar with rate and time left on a terminal, elsewhere a line every few seconds. */
export class Progress {
  private done = 0;
  private samples: Sample[];
  private readonly timer: NodeJS.Timeout;

  private readonly total: number;
  private readonly output: ProgressOutput;
  private readonly now: () => number;

  constructor(total: number, output: ProgressOutput = process.stderr, now: () => number = () => performance.now()) {
    this.total = total;
    this.output = output;
    this.now = now;
    this.samples = [{ at: now(), done: 0 }];
    this.timer = setInterval(() => this.draw(), output.isTTY ? 150 : 5000);
    this.timer.unref();
  }

  add(rows: number): void {
    this.done += rows;
  }

  /** Leaves a terminal's line empty for what comes after. */
  stop(): void {
    clearInterval(this.timer);
    if (this.output.isTTY) this.output.write('\r\u001b[K');
  }

  draw(): void {
    const at = this.now();
    this.samples = [...this.samples.filter((sample) => at - sample.at <= rateWindow), { at, done: this.done }];
    if (this.output.isTTY) this.output.write(`\r${this.bar().slice(0, this.output.columns ?? 80)}\u001b[K`);
    else this.output.write(`${this.text()}\n`);
  }

  private bar(): string {
    const filled = Math.round(barWidth * this.share());
    return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${this.text()}`;
  }

  private text(): string {
    const percent = whole.format(Math.floor(this.share() * 100));
    const [first, last] = [this.samples[0]!, this.samples.at(-1)!];
    const rate = last.at > first.at ? ((last.done - first.done) * 1000) / (last.at - first.at) : 0;
    const left = rate > 0 ? `, nog ${duration((this.total - this.done) / rate)}` : '';
    const rows = `${whole.format(this.done)} van ${whole.format(this.total)} rijen`;
    return `${percent} %  ${rows}, ${whole.format(rate)} rijen/s${left}`;
  }

  private share(): number {
    return this.total === 0 ? 1 : Math.min(1, this.done / this.total);
  }
}

/** Seconds as people say them: "45 s", "7 min 05 s", "2 u 10 min". */
export function duration(seconds: number): string {
  const left = Math.ceil(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (left < 60) return `${left} s`;
  if (left < 3600) return `${Math.floor(left / 60)} min ${two(left % 60)} s`;
  return `${Math.floor(left / 3600)} u ${two(Math.floor((left % 3600) / 60))} min`;
}
