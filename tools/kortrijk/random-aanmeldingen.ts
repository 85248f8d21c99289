import type { AanmeldingRow } from './aanmelding-row.ts';
import { mainLanguages } from './choices.ts';
import { seededRandom } from './random.ts';
import { moment, skewed } from './random-hulpvragen.ts';

const channels = [
  ...['Permanentie aan het loket', 'Brief', 'Contactformulier', 'Partner', 'Outreach op straat', 'Telefoon'],
  ...['WhatsApp', 'niet geregistreerd', ''],
];
const sources = ['Onthaal', 'Bevolking', 'School', 'OCMW', 'Huisarts', ''];
const indicators = ['ja', 'nee', 'onbekend', 'niet geregistreerd', 'wil niet zeggen', ''];

/** `n` aanmeldingen by chance, between December 2015 and August 2016, with what a report on reach can get wrong. */
export function randomAanmeldingen(seed: number, n: number): AanmeldingRow[] {
  const random = seededRandom(seed);
  const languages = Object.values(mainLanguages);
  return Array.from({ length: n }, (_, index) => ({
    ref: `A${seed}-${index + 1}`,
    happenedAt: moment(random),
    channel: skewed(channels, random),
    source: skewed(sources, random),
    dutchDifficult: skewed(indicators, random),
    hasWork: skewed(indicators, random),
    hasChildren: skewed(indicators, random),
    language: skewed(languages, random),
    arrivedAt: random.chance(0.2) ? '2015-11-01' : '',
  }));
}
