import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import type { EventContract, FieldClass } from '#domain/kernel/event';
import type { ProductEvent } from '#domain/slices';
import { contractOf, eventTypes, sliceContracts } from '#domain/slices';
import { sealData } from '#event-store/codec';
import { eventId, streamName } from '#event-store/ids';
import type { EventMetadata } from '#event-store/metadata';
import { FixtureKeys, newKeyFile } from '#event-store/testing/fixture-keys';
import { fixtureName, fixturesFolder, readKeys } from '#event-store/testing/stored-fixtures';
import type { StoredFixture } from '#event-store/testing/stored-fixtures';
import { projectRoot } from '../../project-root.ts';
import { samples } from './samples/all.ts';
import { gemeenteId, organisatieId, sampleId, toeleiderId } from './samples/sample.ts';

/** What belongs to the installation and to no town. */
const installationWide = ['niscode', 'organisatie', 'medewerker'];
const happenedAt = { local: '2016-03-28T14:05', zone: 'Europe/Brussels', precision: 'instant' } as const;

/**
 * Writes the fixture of each event type that has none in the version of its contract, and answers their names. What is
 * there is left as it is: it stands for what is stored somewhere, for ever.
 */
export async function makeMissingFixtures(root: string): Promise<string[]> {
  const folder = join(root, fixturesFolder, 'events');
  mkdirSync(folder, { recursive: true });
  const there = new Set(readdirSync(folder));
  const keyFile = join(root, fixturesFolder, 'keys.json');
  const keys = new FixtureKeys(existsSync(keyFile) ? readKeys(root) : newKeyFile());
  const made: string[] = [];
  for (const type of eventTypes as readonly ProductEvent['type'][]) {
    const contract = contractOf(type)!;
    const name = fixtureName(type, contract.version);
    if (there.has(name)) continue;
    const fixture = await fixtureOf(type, contract, keys);
    writeJson(join(folder, name), fixture);
    made.push(name);
  }
  if (made.length > 0) writeJson(keyFile, keys.toFile());
  return made;
}

async function fixtureOf(
  type: ProductEvent['type'],
  contract: EventContract,
  keys: FixtureKeys,
): Promise<StoredFixture> {
  const slice = sliceContracts.find(({ events }) => Object.hasOwn(events, type))!.name;
  const stream = streamName(slice, slice === 'taxonomie' ? gemeenteId : sampleId(slice));
  const commandId = sampleId(fixtureName(type, contract.version));
  const { secret } = await keys.key({ scope: stream, keyClass: 'hmac' });
  const data = samples[type];
  const body = canonicalize({ command: type, body: data })!;
  const bodyHmac = createHmac('sha256', secret).update(body).digest('base64url');
  const id = eventId(stream, commandId, bodyHmac, 0);
  const metadata: EventMetadata = {
    ...(installationWide.includes(slice) ? {} : { tenant: gemeenteId }),
    controller: organisatieId,
    organisatie: organisatieId,
    actor: toeleiderId,
    rol: 'toeleider',
    purpose: 'toeleiding',
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
    happenedAt,
    schemaVersion: contract.version,
    bodyHmac,
    index: 0,
    count: 1,
  };
  const place = { tenant: metadata.tenant ?? '', stream, type, eventId: id };
  const stored = { id, type, stream, created: '2016-03-28T12:20:31.482Z', metadata };
  return { stored: { ...stored, data: await sealData(contract, data, place, keys) }, opened: openedOf(contract, data) };
}

/** What opening must give, told from the contract and not by opening. */
function openedOf(contract: EventContract, data: object): StoredFixture['opened'] {
  const classes = contract.fields as Readonly<Record<string, FieldClass>>;
  const plain: Record<string, unknown> = {};
  const personal: Record<string, Record<string, unknown>> = {};
  for (const [field, value] of Object.entries(data)) {
    const fieldClass = classes[field]!;
    if (fieldClass === 'plain' || fieldClass === 'statistics') plain[field] = value;
    else personal[fieldClass] = { ...personal[fieldClass], [field]: value as unknown };
  }
  return { data: plain, personal };
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await makeMissingFixtures(projectRoot());
  process.stdout.write(made.length === 0 ? 'No fixture is missing.\n' : `${made.join('\n')}\n`);
}
