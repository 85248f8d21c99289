import { importBench } from './import-bench.ts';

const benches: Readonly<Record<string, (args: string[]) => Promise<void>>> = { import: importBench };

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench(args);
else {
  process.stderr.write(`usage: npm run bench -- NAME, with one of: ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
}
