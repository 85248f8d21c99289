import { parseArgs } from 'node:util';
import { isRol, rollen } from '#domain/kernel/roles';
import { devIssuer, devKey, devToken } from '#platform/dev-issuer';
import { CliError, Session } from './session.ts';
import { settings } from './settings.ts';

/**
 * `npm run -s token -- --role toeleider --town 34022 [--name n] [--organisatie id]`: prints a token of a development installation, for an
 * employee whom it takes into the register. Another `--name` is another employee.
 */
export async function token(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      role: { type: 'string' },
      organisatie: { type: 'string' },
      town: { type: 'string' },
      name: { type: 'string' },
      hours: { type: 'string' },
    },
  });
  const rol = values.role;
  if (!isRol(rol)) throw new CliError(`--role moet een van deze zijn: ${rollen.join(', ')}`, 2);
  if (values.town === undefined && rol !== 'beheerder')
    throw new CliError('--town NIS-CODE (vijf cijfers) ontbreekt.', 2);
  const hours = Number(values.hours ?? 12);
  if (!Number.isFinite(hours)) throw new CliError('--hours moet een getal zijn.', 2);

  const session = await Session.open();
  const subject = `dev-${rol}-${values.town ?? 'installatie'}${values.name === undefined ? '' : `-${values.name}`}`;
  await session.ask('/v1/medewerkers', {
    method: 'POST',
    key: encodeURIComponent(subject),
    body: {
      account: { issuer: devIssuer, subject },
      ...(values.organisatie !== undefined && { organisatieId: values.organisatie }),
      grants: [{ rol, ...(values.town !== undefined && { nis: values.town }), from: '2000-01-01' }],
    },
  });
  const { DATA_DIR, OIDC_AUDIENCE } = settings();
  const options = { subject, rollen: [rol], audience: OIDC_AUDIENCE, lifetime: hours * 3600 };
  process.stdout.write(`${await devToken(await devKey(DATA_DIR), options)}\n`);
}
