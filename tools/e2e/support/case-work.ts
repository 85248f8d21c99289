import type { TestStack } from '../../testing/stack.ts';
import { account, partnerOrganisatie, since } from './people.ts';
import type { Known } from './known.ts';

/** A hulpvraag that is counted, of somebody who stays anonymous. */
export const question = {
  themes: [{ theme: 'wonen' }],
  actions: [],
  language: 'che',
  whoAsks: 'vrouw',
  statuut: 'oudkomer',
  nationality: 'RU',
};

/** An aanmelding at the counter. */
export const arrival = {
  channel: 'permanentie',
  source: 'onthaal',
  dutchDifficult: 'ja',
  hasWork: 'nee',
  hasChildren: 'ja',
  language: 'ara',
};

/** One of everything: a colleague, a person, an aanmelding, a hulpvraag and a zorgtraject with a referral each. */
export async function caseWork(stack: TestStack, token: string, known: Known, nis = '34022'): Promise<void> {
  const organisatieId = await partnerOrganisatie(stack, 'CAW');
  const headers = { 'polslag-gemeente': nis };
  const made = async (collection: string, body: object) => {
    const answer = await stack.expect(201, `/v1/${collection}`, { method: 'POST', token, headers, body });
    known.add(collection, answer['id']!);
    return answer['id']!;
  };
  known.add('organisaties', organisatieId);
  known.add(
    'medewerkers',
    (await account(stack, `collega-${organisatieId}`, organisatieId, [since('toeleider', nis)])).id,
  );
  const persoonId = await made('personen', { naam: { voornaam: 'Amina' }, contacttaal: 'ara' });
  const origins = [
    ['aanmeldingen', await made('aanmeldingen', { ...arrival, persoonId })],
    ['aanmeldingen', await made('aanmeldingen', arrival)],
    ['hulpvragen', await made('hulpvragen', { ...question, persoonId })],
    ['hulpvragen', await made('hulpvragen', question)],
    ['zorgtrajecten', await made('zorgtrajecten', { persoonId, language: 'ara' })],
  ];
  for (const [collection, id] of origins) {
    const body = { organisatieId, mode: 'actief' };
    const route = `/v1/${collection}/${id}/doorverwijzingen`;
    known.add(
      'doorverwijzingen',
      (await stack.expect(201, route, { method: 'POST', token, headers, body }))['recorded']!,
    );
  }
}
