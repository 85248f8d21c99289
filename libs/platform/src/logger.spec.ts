import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { loggerOptions } from './logger.ts';

function logged(write: (logger: pino.Logger) => void): Record<string, unknown> {
  let line = '';
  const sink = new Writable({ write: (chunk, _encoding, done) => ((line += String(chunk)), done()) });
  write(pino(loggerOptions('api', 'info'), sink));
  return JSON.parse(line) as Record<string, unknown>;
}

/** As `pg` and TypeORM throw them. */
function databaseError(): Error {
  return Object.assign(new Error('invalid input syntax for type integer: "KANARIE"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: 'Key (name)=(KANARIE) already exists.',
    parameters: ['KANARIE'],
    query: "SELECT 'KANARIE'",
  });
}

describe('the log', () => {
  it('says who speaks, when in UTC, and how grave it is', () => {
    const line = logged((logger) => logger.warn({ command: 'refer' }, 'slow'));
    expect(line).toMatchObject({ name: 'api', level: 40, msg: 'slow', command: 'refer' });
    expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('never shows who was let in by what', () => {
    const secret = { authorization: 'Bearer KANARIE', cookie: 'KANARIE' };
    const text = JSON.stringify(
      logged((logger) =>
        logger.info({ ...secret, headers: secret, req: { headers: secret }, call: { headers: secret } }),
      ),
    );
    expect(text).not.toContain('KANARIE');
    expect(text).toContain('[redacted]');
  });

  it.each([
    ['an error of the database', databaseError()],
    ['one as a cause', new Error('could not project', { cause: databaseError() })],
    ['one that TypeORM wrapped', Object.assign(new Error('KANARIE'), { driverError: databaseError() })],
  ])('keeps the place and the SQLSTATE of %s, not the data', (_name, err) => {
    const text = JSON.stringify(logged((logger) => logger.error({ err }, 'failed')));
    expect(text).not.toContain('KANARIE');
    expect(text).toContain('22P02');
    expect(text).toContain('logger.spec');
  });

  it('keeps the message of our own errors', () =>
    expect(logged((logger) => logger.error({ err: new TypeError('no such slice') }))).toMatchObject({
      err: { type: 'TypeError', message: 'no such slice' },
    }));
});
