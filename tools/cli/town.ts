import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { CliError, Session } from './session.ts';

/** `npm run -s town -- 34022 Kortrijk`: takes a town into use with taxonomy version 1; a second time changes nothing. */
export async function town(args: string[]): Promise<void> {
  const [nis, ...words] = args;
  const naam = words.join(' ');
  if (nis === undefined || naam === '') throw new CliError('Gebruik: npm run -s town -- NIS-CODE NAAM', 2);
  await takeIntoUse(await Session.open(), nis, naam);
  process.stdout.write(`${naam} (${nis}) is in gebruik.\n`);
}

export async function takeIntoUse(session: Session, nis: string, naam: string): Promise<void> {
  await session.ask('/v1/gemeenten', {
    method: 'POST',
    key: `town-${nis}-${encodeURIComponent(naam)}`,
    body: { nis, naam },
  });
  await session.ask('/v1/taxonomieen', { method: 'POST', town: nis, key: `taxonomie-1-${nis}`, body: taxonomieV1 });
}
