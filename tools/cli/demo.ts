import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvText } from '../import-files/csv-text.ts';
import { kortrijkWijken } from '../kortrijk/choices.ts';
import { differences, kortrijkPeriod } from '../kortrijk/differences.ts';
import { kortrijkHulpvragen } from '../kortrijk/generate.ts';
import { hulpvraagColumns } from '../kortrijk/hulpvraag-row.ts';
import { publishedKortrijk } from '../kortrijk/published.ts';
import { importKinds } from './import-kinds.ts';
import { importPath } from './import.ts';
import { CliError, Session } from './session.ts';
import { takeIntoUse } from './town.ts';

const town = '34022';
const { from, to } = kortrijkPeriod;

/** It stays with the figures in every export: nobody may take them for registrations of people. */
const remark =
  'Demonstratie: deze registraties zijn nagemaakt naar de gepubliceerde cijfers van Kortrijk. De openingsdagen zijn ' +
  'zo gekozen dat de gemiddelden per dag op 0,1 na kloppen; juli loopt tot de vijftiende.';

/**
 * `npm run demo -- kortrijk`: takes Kortrijk into use, with its opening days, and imports a half-year of hulpvragen
 * that gives the figures that the town published. A second time it changes nothing.
 */
export async function demo([name, ...more]: string[]): Promise<void> {
  if (name !== 'kortrijk' || more.length > 0) throw new CliError('Gebruik: npm run demo -- kortrijk', 2);
  const session = await Session.open();
  await takeIntoUse(session, town, 'Kortrijk');
  await setOpeningDays(session);
  await session.ask('/v1/gemeente/wijken', {
    method: 'PUT',
    town,
    key: 'demo-kortrijk-wijken',
    body: { wijken: kortrijkWijken },
  });
  const key = 'demo-kortrijk-toelichting';
  const body = { from, to, report: 'hulpvragen', text: remark };
  await session.ask('/v1/gemeente/toelichtingen', { method: 'POST', town, key, body });
  await importHalfYear(session);
  for (const { figure, published, counted } of differences(kortrijkHulpvragen(), publishedKortrijk())) {
    process.stdout.write(`  wijkt af: ${figure}, gepubliceerd ${published}, geteld ${counted ?? 'niet'}\n`);
  }
  process.stdout.write(
    `Kortrijk staat klaar. Het rapport:\n  npm run -s report -- hulpvragen --town ${town} --from ${from} --to ${to}\n`,
  );
}

async function setOpeningDays(session: Session): Promise<void> {
  const { weekdays, from: first, to: last, closures } = kortrijkPeriod.openingDays;
  const body = { permanenties: [{ weekdays, from: first, to: last }], closures };
  await session.ask('/v1/gemeente/openingsdagen', { method: 'PUT', town, key: 'demo-kortrijk-openingsdagen', body });
}

async function importHalfYear(session: Session): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'polslag-demo-'));
  const path = join(folder, 'kortrijk.csv');
  await writeFile(path, csvText(hulpvraagColumns, kortrijkHulpvragen()));
  const hulpvragen = importKinds.find((kind) => kind.name === 'hulpvragen')!;
  const { errorReport } = await importPath(session, hulpvragen, path, town);
  if (errorReport !== undefined) throw new CliError('Niet elke registratie van de demonstratie ging in.');
  await rm(folder, { recursive: true });
}
