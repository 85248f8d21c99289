/**
 * The references by which towns pool their figures: each code of a town's taxonomie is mapped to one of these. They are
 * those of version 1 and are stored: one can be added, none may change or go.
 */
const themes = [
  ...['wonen', 'werk', 'vrije-tijd', 'varia', 'opleiding-oefenkansen', 'onderwijs', 'ondernemen', 'mobiliteit'],
  ...['kinderopvang-opvoeding', 'juridisch-stadhuis-verblijf', 'inburgering', 'gezondheid'],
  ...['financieel-inkomen-tegemoetkoming', 'brieven-documenten-formulieren'],
];

const subthemes = [
  ...['zoekt-huurwoning', 'sociale-woning', 'huursubsidie', 'zoekt-werk', 'nt2', 'opleiding-volgen'],
  ...['praattafels-nederlands', 'oudercontact', 'verblijfsstatuut', 'asielprocedure', 'afspraak-met-advocaat'],
  ...['identiteitspapieren', 'vrijwillige-terugkeer', 'juridisch', 'nationaliteit-aanvragen'],
  ...['afspraak-maken-verzetten', 'ziekenfonds', 'geestelijke-gezondheid', 'belastingen', 'kinderbijslag'],
];

export const taxonomieReferences: ReadonlySet<string> = new Set([
  ...themes.map((code) => `polslag:thema:${code}`),
  ...subthemes.map((code) => `polslag:subthema:${code}`),
]);
