import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rollen } from '#domain/kernel/roles';
import { sliceContracts } from '#domain/slices';
import { projectRoot } from '../project-root.ts';
import { routesByPermission } from './routes.ts';

const root = projectRoot();
const pages = [
  ...markdownIn('.'),
  ...markdownIn('docs').filter((path) => !['docs/commands.md', 'docs/events.md', 'docs/problems.md'].includes(path)),
  ...markdownIn('docs/adr'),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const routes = [...(await routesByPermission()).values()].flat().map(anyIds);

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** What stands in the text, all of it, one group each. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}

/** As GitHub names the place of a heading. */
function anchorsOf(text: string): string[] {
  return found(withoutBlocks(text), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function linkProblems({ path, text }: { path: string; text: string }): string[] {
  return found(withoutBlocks(text), /\]\(([^)\s]+)\)/g)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(join(root, target), 'utf8')).includes(anchor);
    });
}

/** Folders and files of the project, as they are named in the text; patterns (`<slice>`, `…`) and what is made are not. */
function namedPaths(text: string): string[] {
  const named = found(withoutBlocks(text), /`([^`\n]+)`/g).filter((name) => /^[\w./-]+$/.test(name));
  return named.filter(
    (name) =>
      /^(apps|libs|tools|scripts|docs|\.ci)\//.test(name) ||
      /^(\.(?![jt]s$)[a-z][\w.-]+|[\w-]+\.(json|yml|cjs|mjs|md))$/.test(name),
  );
}

/** `GET /v1/zorgtrajecten/{id}` whatever its ids are called; a shell variable is an id too. */
function anyIds(route: string): string {
  return route.replace(/\?.*$/, '').replaceAll(/\{\w+\}|\$\w+/g, '{}');
}

function routeProblems(text: string): string[] {
  const said = found(text, /`((?:GET|POST|PUT|DELETE) \/v1\/[^`]*)`/g).map(anyIds);
  const tried = found(text, /\$API(\/v1\/[^"\s]*)"/g).map(anyIds);
  return [
    ...said.filter((route) => !route.includes('…') && !routes.includes(route)),
    ...tried.filter((path) => !isPathOfRoute(path)),
  ];
}

function isPathOfRoute(path: string): boolean {
  // What a shell function puts together ends in its argument.
  return path === '/v1/{}' || routes.some((route) => route.endsWith(` ${path}`));
}

/** The rows of the glossary's tables: term, and its name in the code. */
function glossary(): { readonly term: string; readonly codeName: string }[] {
  const { text } = pages.find(({ path }) => path === 'docs/glossary.md')!;
  return [...text.matchAll(/^\| (?!Term |-)([^|]+?) *\|[^|]+\| `([^`|]+)` *\|[^|]+\|$/gm)].map((row) => ({
    term: row[1]!,
    codeName: row[2]!,
  }));
}

function sources(): string {
  const files = ['apps', 'libs', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const code = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  return code.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
}

describe.each(pages)('$path', (page) => {
  it('leads to what is there', () => {
    expect(linkProblems(page)).toEqual([]);
    expect(namedPaths(page.text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands and routes that exist', () => {
    const commands = found(page.text, /npm run (?:-s )?(\w[\w:-]*)/g);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(routeProblems(page.text)).toEqual([]);
  });
});

describe('the glossary', () => {
  const terms = glossary();

  it('names each term once, as the code does', () => {
    const code = sources();
    const absent = terms.filter(({ codeName }) => !new RegExp(`(?<![\\w-])${codeName}(?![\\w-])`).test(code));
    expect(absent).toEqual([]);
    expect(terms.length).toBeGreaterThan(90);
    expect(terms.map(({ term }) => term)).toEqual([...new Set(terms.map(({ term }) => term))]);
  });

  it('holds every slice and every role', () => {
    const names = new Set(terms.flatMap(({ term, codeName }) => [term, codeName]));
    const wanted = [...sliceContracts.map(({ name }) => name), ...rollen];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});
