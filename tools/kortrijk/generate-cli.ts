import { writeFileSync } from 'node:fs';
import { csvText } from '../import-files/csv-text.ts';
import { differences } from './differences.ts';
import { kortrijkHulpvragen } from './generate.ts';
import { hulpvraagColumns } from './hulpvraag-row.ts';
import { publishedKortrijk } from './published.ts';

// node generate-cli.ts FILE [SEED]: writes the half-year as CSV and says where it differs from what was published.
const [file, seed] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: generate-cli FILE [SEED]');
  process.exitCode = 2;
} else {
  const rows = kortrijkHulpvragen(seed === undefined ? 1 : Number(seed));
  writeFileSync(file, csvText(hulpvraagColumns, rows));
  console.log(`${rows.length} hulpvragen  ${file}`);
  for (const { figure, published, counted, difference } of differences(rows, publishedKortrijk()))
    console.log(`differs  ${figure}: published ${published}, counted ${counted ?? '-'} (${difference ?? 'other'})`);
}
