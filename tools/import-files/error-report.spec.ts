import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openErrorReport } from './error-report.ts';
import { temporaryFile } from './test-support.ts';

describe('the report of errors', () => {
  it('stands beside the input, in columns for Excel, and only where there is something to report', async () => {
    const input = temporaryFile('in.csv', 'x');
    const report = await openErrorReport(input);
    await report.add(3, [
      { column: 'place', code: 'onbekende-waarde', message: '"Thuis" is geen plaats.' },
      { column: '', code: 'rij-onleesbaar', message: 'Te veel; cellen' },
    ]);
    await report.add(900, [{ column: 'ref', code: 'verplicht', message: 'Verplicht.' }]);
    await report.close();
    expect([report.path, report.rowCount()]).toEqual([`${input}.fouten.csv`, 2]);
    expect(readFileSync(report.path, 'utf8')).toBe(
      '\uFEFFregel;kolom;code;reden\r\n' +
        '3;place;onbekende-waarde;"""Thuis"" is geen plaats."\r\n' +
        '3;;rij-onleesbaar;"Te veel; cellen"\r\n' +
        '900;ref;verplicht;Verplicht.\r\n',
    );
    await (await openErrorReport(input)).close();
    expect(existsSync(report.path)).toBe(false);
  });

  it('takes more than fits in memory at once', async () => {
    const report = await openErrorReport(temporaryFile('in.csv', 'x'));
    for (let line = 1; line <= 3000; line += 1) {
      await report.add(line, [{ column: 'ref', code: 'verplicht', message: 'Deze cel is verplicht, en ze is leeg.' }]);
    }
    await report.close();
    expect(readFileSync(report.path, 'utf8').split('\r\n')).toHaveLength(3002);
  });
});
