import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startThrowAwayPostgres } from '../launcher/postgres/throw-away.ts';
import { projectRoot } from '../project-root.ts';
import { document, documentPath } from './document.ts';
import { startEmbedded } from './embedded.ts';
import { otherTarget } from './other.ts';
import type { Outcome } from './outcome.ts';
import { runContract } from './run.ts';
import { summary } from './summary.ts';

/** `npm run -s contract [-- --write] [-- --only TEXT]`: against `EVENTSTORE_URL`, or an embedded store of its own. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const given = process.env['EVENTSTORE_URL'];
  const outcomes = given ? await runContract(await otherTarget(given), only) : await onEmbedded(only);
  process.stdout.write(summary(outcomes));
  const different = outcomes.some(({ end }) => end === 'different');
  if (args.includes('--write')) {
    if (given || only !== undefined || different) {
      process.stderr.write(
        'Not written: the document says what the embedded store does, whole and without difference.\n',
      );
      process.exitCode = 2;
    } else {
      writeFileSync(join(projectRoot(), documentPath), document(outcomes));
      process.stdout.write(`${documentPath}\n`);
    }
  }
  if (different) process.exitCode = 1;
}

async function onEmbedded(only: string | undefined): Promise<Outcome[]> {
  const postgres = process.env['TEST_POSTGRES_URL'] ? undefined : await startThrowAwayPostgres();
  if (postgres) process.env['TEST_POSTGRES_URL'] = postgres.url;
  try {
    const store = await startEmbedded();
    try {
      return await runContract(store.target, only);
    } finally {
      await store.stop();
    }
  } finally {
    await postgres?.stop();
  }
}

await main();
// The client may keep a channel open for a while.
process.exit();
