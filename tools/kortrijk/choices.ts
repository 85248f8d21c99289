/**
 * What the published report leaves open and a half-year of registrations must have: chosen here, in sight, so that no
 * choice passes for a published figure. The specs check that the published figures come out whatever these are.
 */

/** First themes per theme. 193, 151 and 119 are the legible bars; that they are these three themes is a guess. */
export const firstThemeCounts: Readonly<Record<string, number>> = {
  Wonen: 151,
  Werk: 78,
  'Vrije tijd': 12,
  Varia: 8,
  'Opleiding/oefenkansen': 84,
  Onderwijs: 48,
  Ondernemen: 5,
  Mobiliteit: 14,
  'Kinderopvang/opvoeding': 18,
  'Juridisch, stadhuis, verblijf': 193,
  Inburgering: 22,
  Gezondheid: 62,
  'Financieel, inkomen/tegemoetkoming': 119,
  'Brieven/documenten/formulieren': 52,
};

/** The ten largest nationalities: only their shares of one another are published. No two are equal: no ties to order. */
export const topTenNationalityCounts: Readonly<Record<string, number>> = {
  RU: 175,
  MA: 155,
  SY: 119,
  AM: 91,
  UA: 69,
  BG: 22,
  DZ: 21,
  BE: 20,
  GN: 15,
  IQ: 13,
};

/** The 32 other nationalities, with two withdrawn countries that the lists of the practice still have, and the rest. */
export const otherNationalityCounts: Readonly<Record<string, number>> = {
  ...{ AF: 11, SO: 10, XK: 9, CD: 9, TR: 8, GE: 8, AL: 7, RS: 7, TN: 6, PK: 6, NG: 6, CM: 5, IR: 5, RO: 5, MK: 4 },
  ...{ CSXX: 4, YUCS: 3, GH: 3, RW: 3, ET: 3, BR: 3, TH: 3, PL: 3, SK: 2, KZ: 2, AZ: 2, BY: 2, LB: 2, PS: 2, SN: 2 },
  ...{ NP: 1, EG: 1 },
  ...{ onbekend: 12, 'niet-geregistreerd': 6, 'wil-niet-zeggen': 1 },
};

/** The language that most questions from people of a nationality are asked in, where it is none of the legible five. */
export const mainLanguages: Readonly<Record<string, string>> = {
  ...{ RU: 'rus', MA: 'ary', SY: 'ara', AM: 'hye', UA: 'ukr', BG: 'bul', DZ: 'arq', GN: 'ful', IQ: 'ckb' },
  ...{ AF: 'prs', SO: 'som', XK: 'sqi', CD: 'lin', TR: 'tur', GE: 'kat', AL: 'sqi', RS: 'srp', TN: 'aeb', PK: 'urd' },
  ...{ NG: 'pcm', CM: 'bnt', IR: 'fas', RO: 'ron', MK: 'mkd', CSXX: 'rom', YUCS: 'rom', GH: 'twi', RW: 'kin' },
  ...{ ET: 'amh', BR: 'por', TH: 'tha', PL: 'pol', SK: 'slk', KZ: 'rus', AZ: 'aze', BY: 'rus', LB: 'ara', PS: 'ara' },
  ...{ SN: 'wol', NP: 'nep', EG: 'ara', BE: 'ary', onbekend: 'onbekend' },
};

/** Who speaks the legible languages. The first that is listed takes its questions first. */
export const legibleLanguageSpeakers: readonly (readonly [language: string, nationalities: readonly string[]])[] = [
  ['che', ['RU']],
  ['inh', ['RU']],
  ['fra', ['MA', 'DZ', 'GN', 'CD', 'CM', 'TN', 'SN', 'RW']],
  ['eng', ['NG', 'GH', 'SO', 'PK', 'NP', 'ET', 'IQ']],
  ['nld', ['MA', 'BE', 'AM', 'SY', 'UA', 'BG', 'TR', 'RS']],
];

export const kortrijkWijken = [
  ...['Centrum', 'Overleie', 'Sint-Jan', 'Lange Munte', 'Hoog Kortrijk', 'Walle', 'Heule', 'Heule-Watermolen'],
  ...['Bissegem', 'Marke', 'Aalbeke', 'Bellegem', 'Rollegem', 'Kooigem'],
] as const;

/** Neighbouring towns by NIS code: Kuurne, Harelbeke, Menen, Wevelgem, Zwevegem. */
export const neighbourTowns = ['34023', '34013', '34027', '34041', '34042'] as const;

export const notes = [
  'Bracht een brief mee die niet duidelijk was.',
  'Kwam samen met een buurvrouw die vertaalde.',
  'Komt volgende week terug met de papieren.',
  'Wachttijd bij de dienst is lang; nog eens bellen.',
  'Wist niet waar het loket was.',
  'Telefonisch niemand bereikt; "morgen opnieuw proberen", zei het onthaal.',
  'Vraag bleek eigenlijk over de huur te gaan; zie ook het formulier.',
] as const;
