import type { ServerWritableStream, ServiceError } from '@grpc/grpc-js';

/** The answers of a call that answers many times: sent as fast as its consumer takes them, and no faster. */
export class Outgoing {
  private over = false;
  private signalled = false;
  private wake: (() => void) | undefined;

  constructor(private readonly call: ServerWritableStream<unknown, Buffer>) {
    const end = () => {
      this.over = true;
      this.wake?.();
    };
    call.on('cancelled', end);
    call.on('close', end);
    call.on('drain', () => this.wake?.());
  }

  /** The consumer is gone, or the call has been ended. */
  get ended(): boolean {
    return this.over;
  }

  /** Sends one message. What it returns must be awaited before the next one: the consumer is behind. */
  send(message: Buffer): Promise<void> | undefined {
    return this.over || this.call.write(message) ? undefined : this.drained();
  }

  /** Says that there is something to do; remembered until {@link idle} is called. */
  signal(): void {
    this.signalled = true;
    this.wake?.();
  }

  /** Waits for a signal, or until the consumer is gone. */
  async idle(): Promise<void> {
    while (!this.signalled && !this.over) await this.wakened();
    this.signalled = false;
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.call.end();
  }

  fail(error: ServiceError): void {
    if (this.over) return;
    this.over = true;
    this.call.emit('error', error);
  }

  private async drained(): Promise<void> {
    while (this.call.writableNeedDrain && !this.over) await this.wakened();
  }

  private wakened(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}
