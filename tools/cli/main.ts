import { demo } from './demo.ts';
import { importFile } from './import.ts';
import { rebuild } from './rebuild.ts';
import { report } from './report.ts';
import { CliError } from './session.ts';
import { token } from './token.ts';
import { town } from './town.ts';
import { verifyReads } from './verify-reads.ts';

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  token,
  town,
  import: importFile,
  report,
  demo,
  rebuild,
  'verify-reads': verifyReads,
};

/** `main.js <command> …args`; exit code 2 for a wrong call, 1 for a refusal or a failure, each with one sentence. */
async function main([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) throw new CliError(`Onbekend commando; er zijn: ${Object.keys(commands).join(', ')}`, 2);
  await command(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  const wrongCall = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  process.exitCode = error instanceof CliError ? error.exitCode : wrongCall ? 2 : 1;
});
