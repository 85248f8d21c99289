import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';

const root = join(import.meta.dirname, '..', '..');

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
}, 60_000);

afterAll(() => stack.stop());

/** The block behind `<!-- walk -->`, word for word. */
function walkOfReadme(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const walk = /<!-- walk -->\n\n```sh\n([\s\S]*?)```/.exec(readme)?.[1];
  if (walk === undefined) throw new Error('the README has no walk');
  return walk;
}

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

function run(script: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, API_URL: stack.url, DATA_DIR: stack.dataDir, API_TOKEN: '' };
    const shell = spawn('sh', ['-s'], { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    shell.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    shell.on('error', reject);
    shell.on('close', (code) => resolve({ code, output }));
    shell.stdin.end(script);
  });
}

interface Entry {
  readonly kind: string;
}

describe('the walk in the README', () => {
  it('goes from a contact at the counter to a closed zorgtraject, and again without doubling anything', async () => {
    const first = await run(walkOfReadme());
    expect(first).toMatchObject({ code: 0 });
    const dossier = dossierOf(first.output);
    expect(kindsOf(dossier)).toEqual(
      expect.arrayContaining(['intake', 'doel', 'doorverwijzing', 'bezoek', 'afsluiting', 'hulpvraag']),
    );

    const again = await run(walkOfReadme());
    expect(again).toMatchObject({ code: 0 });
    expect(dossierOf(again.output)).toEqual(dossier);
  }, 180_000);
});

function dossierOf(output: string): { items: Entry[] } {
  return JSON.parse(output.slice(output.lastIndexOf('{"items"'))) as { items: Entry[] };
}

function kindsOf({ items }: { items: Entry[] }): string[] {
  return [...new Set(items.map((item) => item.kind))];
}
