/** Grounds that are nobody's choice, the same wherever something ends by them. */
export const imposed = [
  {
    code: 'last-van-toezichthouder',
    nl: 'op last van de toezichthouder',
    fr: 'sur ordre de l’autorité de contrôle',
    en: 'ordered by the supervisory authority',
  },
  { code: 'wettelijke-plicht', nl: 'wettelijke plicht', fr: 'obligation légale', en: 'legal obligation' },
] as const;
