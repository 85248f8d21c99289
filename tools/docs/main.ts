import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './documents.ts';
import { projectRoot } from '../project-root.ts';

for (const [path, text] of await documents()) {
  writeFileSync(join(projectRoot(), path), text);
  process.stdout.write(`${path}\n`);
}
