import { byArea } from './outcome.ts';
import type { End, Outcome } from './outcome.ts';
import { ends } from './summary.ts';

/** Below the folder of package.json. */
export const documentPath = 'docs/event-store.md';

const introduction = `# The embedded store beside a real EventStoreDB

Made by \`npm run -s contract -- --write\`; the tests hold it against a run.

751 times a real EventStoreDB 24.2.0 (one node, \`--insecure\`, default settings) was asked something by the unmodified \`@eventstore/db-client\` 6.2.1, and what it answered was written down: \`tools/contract/fixtures/observations.json\`. The suite in \`tools/contract\` asks again and compares. It is one suite with one expectation: \`npm run -s contract\` asks an embedded store of its own, \`EVENTSTORE_URL=esdb://… npm run -s contract\` any other server.

Each observation is claimed by exactly one rule and ends in one of these ways:

- **same**: the answer is that of the real one.
- **safer**: the real one never answers, or ends the client's process or its own; the embedded one answers clearly. Each with its reason.
- **refused by name**: what the product does not use. gRPC \`UNIMPLEMENTED\` with a sentence that names it.
- **listed**: no suite of questions can ask it. Each with its reason.
- **not covered yet**: nobody wrote the question yet.

A difference fails the run. Against another server, what would hang it or end its process is not asked, nor what stops it; where an observation is *safer*, both answers are taken.

Compared is what can be the same in two runs: of positions their order and which are equal, of names what is not drawn at random, of errors class, code, text and trailers. Headers that an HTTP library adds by itself are left out; where a text is made by the library that speaks gRPC, class and code count; what says how fast something was is left out.
`;

/** The table of all observations, as a run against the embedded store ended. */
export function document(outcomes: readonly Outcome[]): string {
  const shown = ends.filter(([end]) => end !== 'different' && end !== 'not asked');
  const row = (name: string, found: readonly Outcome[]) =>
    `| ${name} | ${shown.map(([end]) => String(found.filter((one) => one.end === end).length)).join(' | ')} | ${found.length} |`;
  const areas = byArea(outcomes);
  return [
    introduction,
    '## In figures',
    '',
    `| area | ${shown.map(([, name]) => name).join(' | ')} | observations |`,
    `| --- |${' ---: |'.repeat(shown.length + 1)}`,
    ...[...areas].map(([area, found]) => row(area, found)),
    row('**all**', outcomes),
    '',
    ...reasons(outcomes, 'safer', 'What is safer here'),
    ...reasons(outcomes, 'listed', 'What is listed, because no suite can ask it'),
    '## Every observation',
    '',
    ...[...areas].flatMap(([area, found]) => [
      `### ${area}`,
      '',
      '| observation | ends |',
      '| --- | --- |',
      ...found.map(line),
      '',
    ]),
  ].join('\n');
}

const names = new Map<End, string>(ends);

function line({ observation, end, remark }: Outcome): string {
  return `| ${cell(observation.case)} | ${names.get(end)}${end === 'refused' ? `: ${cell(remark)}` : ''} |`;
}

function reasons(outcomes: readonly Outcome[], end: End, title: string): string[] {
  const found = Map.groupBy(
    outcomes.filter((one) => one.end === end),
    ({ remark }) => remark,
  );
  const rows = [...found].map(([reason, those]) => {
    const cases =
      those.length > 8
        ? `all of *${those[0]!.observation.area}*`
        : those.map(({ observation }) => cell(observation.case)).join('; ');
    return `| ${cell(reason)} | ${cases} | ${those.length} |`;
  });
  return [`## ${title}`, '', '| reason | observations | number |', '| --- | --- | ---: |', ...rows, ''];
}

/** Text that is to stand in a cell as it is. */
function cell(text: string): string {
  return text.replaceAll(/[|<>*_`]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ');
}
