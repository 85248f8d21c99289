import { topics } from './canaries.ts';
import type { Canaries } from './canaries.ts';

/** Says all that the routes about people take, of one person: everything that is theirs hangs from `persoonId`. */
export async function sayEverything(
  canaries: Canaries,
  { organisatieId, toeleiderId }: { readonly organisatieId: string; readonly toeleiderId: string },
): Promise<string> {
  const say = canaries.say.bind(canaries);
  const { id: persoonId } = await say('POST', 'personen', {}, { geboren: '1984', contacttaal: 'che' });
  const person = { persoonId: persoonId! };
  await say('PUT', 'personen/{id}', { id: persoonId! }, { geboren: '1984', contacttaal: 'che' });
  await say('POST', 'personen/zoek');
  const referral = { organisatieId };

  const verwijs = async (origin: string, id: string) => {
    await say('POST', `${origin}/{id}/doorverwijzingen`, { id }, referral);
    const { recorded: bezoekId } = await say('POST', `${origin}/{id}/bezoeken`, { id });
    await say('PUT', `${origin}/{id}/bezoeken/{bezoekId}`, { id, bezoekId: bezoekId! });
    await say('POST', `${origin}/{id}/bezoeken/{bezoekId}/foutief`, { id, bezoekId: bezoekId! });
  };
  await aanmelding(canaries, person, verwijs);
  await hulpvraag(canaries, person, verwijs);
  await zorgtraject(canaries, person, toeleiderId, verwijs);
  await doorverwijzingen(canaries, person, referral);
  return persoonId!;
}

type Verwijs = (origin: string, id: string) => Promise<void>;
interface Person {
  readonly persoonId: string;
}

async function aanmelding(canaries: Canaries, person: Person, verwijs: Verwijs): Promise<void> {
  const said = { ...person, hasChildren: 'nee', language: 'che' };
  const id = (await canaries.say('POST', 'aanmeldingen', {}, said))['id']!;
  const say = (method: 'POST' | 'PUT', path: string, ids = {}, over = {}) =>
    canaries.say(method, `aanmeldingen/{id}/${path}`, { id, ...ids }, over);
  await canaries.say('PUT', 'aanmeldingen/{id}', { id }, { hasChildren: 'nee', language: 'che' });
  await verwijs('aanmeldingen', id);
  await say('POST', 'wachtlijst');
  await say('POST', 'bron-ingelicht');
  const attempt = { attemptId: (await say('POST', 'contactpogingen'))['recorded']! };
  await say('PUT', 'contactpogingen/{attemptId}', attempt);
  await say('POST', 'contactpogingen/{attemptId}/foutief', attempt);
  const planned = async () => ({
    gesprekId: (await say('POST', 'onthaalgesprekken', {}, { plannedFor: '2015-03-02T10:00' }))['recorded']!,
  });
  const cancelled = await planned();
  await say('POST', 'onthaalgesprekken/{gesprekId}/afzegging', cancelled);
  await say('PUT', 'onthaalgesprekken/{gesprekId}/afzegging', cancelled);
  await say('POST', 'onthaalgesprekken/{gesprekId}/gevoerd', await planned(), { topics });
  const gesprek = { gesprekId: (await say('POST', 'onthaalgesprekken/gevoerd', {}, { topics }))['recorded']! };
  await say('PUT', 'onthaalgesprekken/{gesprekId}', gesprek, { topics });
  await say('POST', 'onthaalgesprekken/{gesprekId}/foutief', gesprek);
  const lastOf = async (after: Record<string, string>, list: string, name: string) => {
    const shown = (await canaries.shown(`aanmeldingen/${id}`, after)) as Record<string, Record<string, string>[]>;
    return { [name]: shown[list]!.at(-1)![name]! };
  };
  const strategy = await lastOf(await say('POST', 'benaderingsstrategie'), 'strategieen', 'strategieId');
  await say('POST', 'benaderingsstrategie/{strategieId}/foutief', strategy);
  const returned = await lastOf(await say('POST', 'terugsturen'), 'afsluitingen', 'afsluitingId');
  await say('PUT', 'terugsturen/{afsluitingId}', returned);
  await say('POST', 'heropening');
  const closed = await lastOf(await say('POST', 'afsluiting'), 'afsluitingen', 'afsluitingId');
  await say('PUT', 'afsluiting/{afsluitingId}', closed);
  const second = (await canaries.say('POST', 'aanmeldingen', {}, said))['id']!;
  await canaries.say('POST', 'aanmeldingen/{id}/foutief', { id: second });
}

async function hulpvraag(canaries: Canaries, person: Person, verwijs: Verwijs): Promise<void> {
  const said = { themes: [{ theme: 'wonen' }], actions: [], wijk: 'Overleie', language: 'che', nationality: 'RU' };
  const id = (await canaries.say('POST', 'hulpvragen', {}, { ...person, ...said }))['id']!;
  await canaries.say('PUT', 'hulpvragen/{id}', { id }, said);
  await verwijs('hulpvragen', id);
  const themes = { themes: said.themes };
  const clarified = (await canaries.say('POST', 'hulpvragen/{id}/verheldering', { id }, themes))['recorded']!;
  const ids = { id, verhelderingId: clarified };
  await canaries.say('PUT', 'hulpvragen/{id}/verheldering/{verhelderingId}', ids, themes);
  await canaries.say('POST', 'hulpvragen/{id}/verheldering/{verhelderingId}/foutief', ids);
  await canaries.say('POST', 'hulpvragen/{id}/foutief', { id });
}

async function zorgtraject(canaries: Canaries, person: Person, toToeleiderId: string, verwijs: Verwijs): Promise<void> {
  const id = (await canaries.say('POST', 'zorgtrajecten', {}, { ...person, language: 'che' }))['id']!;
  const say = (method: 'POST' | 'PUT', path: string, ids = {}, over = {}) =>
    canaries.say(method, `zorgtrajecten/{id}/${path}`, { id, ...ids }, over);
  await say('PUT', 'intake', {}, { language: 'che' });
  const goal = { doelId: (await say('POST', 'doelen'))['recorded']! };
  await say('PUT', 'doelen/{doelId}', goal);
  await say('POST', 'doelen/{doelId}/einde', goal);
  await say('PUT', 'doelen/{doelId}/einde', goal);
  await say('POST', 'doelen/{doelId}/einde/foutief', goal);
  await say('POST', 'doelen/{doelId}/foutief', goal);
  const scores = { scores: [{ domain: 'huisvesting', level: 2 }] };
  const meting = { metingId: (await say('POST', 'metingen', {}, scores))['recorded']! };
  await say('PUT', 'metingen/{metingId}', meting, scores);
  await say('POST', 'metingen/{metingId}/foutief', meting);
  const notitie = { notitieId: (await say('POST', 'notities'))['recorded']! };
  await say('PUT', 'notities/{notitieId}', notitie);
  await say('POST', 'notities/{notitieId}/foutief', notitie);
  const over = { overdrachtId: (await say('POST', 'overdracht', {}, { toToeleiderId }))['recorded']! };
  await say('PUT', 'overdracht/{overdrachtId}', over);
  const closing = { afsluitingId: (await say('POST', 'afsluiting', {}, { doelen: [], referrals: [] }))['recorded']! };
  await say('PUT', 'afsluiting/{afsluitingId}', closing);
  await say('POST', 'heropening');
  await verwijs('zorgtrajecten', id);
  const wrong = (await canaries.say('POST', 'zorgtrajecten', {}, { ...person, language: 'che' }))['id']!;
  await canaries.say('POST', 'zorgtrajecten/{id}/foutief', { id: wrong });
}

/** What can be answered to a referral, each path from its own. */
async function doorverwijzingen(canaries: Canaries, person: Person, referral: object): Promise<void> {
  const said = { themes: [{ theme: 'wonen' }], actions: [], wijk: 'Overleie', language: 'che', nationality: 'RU' };
  const origin = (await canaries.say('POST', 'hulpvragen', {}, { ...person, ...said }))['id']!;
  for (const steps of [
    ['aanvaarding', 'start', 'pauze', 'hervatting', 'voltooiing'],
    ['weigering'],
    ['aanvaarding', 'mislukking'],
    ['annulering'],
  ]) {
    const asked = await canaries.say('POST', 'hulpvragen/{id}/doorverwijzingen', { id: origin }, referral);
    const id = asked['recorded']!;
    const say = (method: 'POST' | 'PUT', path: string, ids = {}) =>
      canaries.say(method, `doorverwijzingen/{id}${path}`, { id, ...ids });
    await say('PUT', '');
    for (const step of steps) await say('POST', `/${step}`);
    const feedback = { feedbackId: (await say('POST', '/feedback'))['recorded']! };
    await say('PUT', '/feedback/{feedbackId}', feedback);
    await say('POST', '/feedback/{feedbackId}/foutief', feedback);
    const contact = { contactId: (await say('POST', '/partnercontacten'))['recorded']! };
    await say('PUT', '/partnercontacten/{contactId}', contact);
    await say('POST', '/partnercontacten/{contactId}/foutief', contact);
    await say('POST', '/foutief');
  }
}
