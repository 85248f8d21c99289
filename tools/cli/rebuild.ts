import { CliError, Session } from './session.ts';

interface ProjectionStatus {
  readonly name: string;
  readonly rebuilding: boolean;
  readonly error?: string;
}

/** `npm run rebuild -- <name>`: builds a read model anew from nothing, beside the present one, and swaps it in. */
export async function rebuild([name, ...more]: string[]): Promise<void> {
  const session = await Session.open();
  const known = await session.ask<{ projections: ProjectionStatus[] }>('/v1/leesmodellen');
  const names = known.projections.map((one) => one.name);
  if (name === undefined || !names.includes(name) || more.length > 0) {
    throw new CliError(`Gebruik: npm run rebuild -- NAAM, met een van: ${names.join(', ')}`, 2);
  }
  const key = `rebuild-${name}-${Date.now()}`;
  await session.ask(`/v1/leesmodellen/${name}/herbouw`, { method: 'POST', key, body: {} });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { projections } = await session.ask<{ projections: ProjectionStatus[] }>('/v1/leesmodellen');
    const now = projections.find((one) => one.name === name);
    if (now?.rebuilding) continue;
    if (now?.error !== undefined) throw new CliError(`${name} is niet herbouwd: ${now.error}`);
    break;
  }
  process.stdout.write(`${name} is herbouwd.\n`);
}
