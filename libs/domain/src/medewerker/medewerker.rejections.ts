import { happenedRejections } from '../kernel/happened-at.ts';
import { recordedRejections } from '../kernel/recorded.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

export const medewerkerRejections = {
  ...happenedRejections,
  ...recordedRejections,
  'rol-overlaps': {
    kind: 'conflict',
    nl: 'Deze medewerker heeft die rol daar al in een deel van die periode. Trek ze eerst in.',
    fr: 'Ce collaborateur a déjà ce rôle là-bas pendant une partie de cette période. Retirez-le d’abord.',
    en: 'This employee already has that role there in part of that period. Revoke it first.',
  },
  'rol-not-granted': {
    kind: 'conflict',
    nl: 'Deze medewerker heeft die rol daar niet vanaf die dag.',
    fr: 'Ce collaborateur n’a pas ce rôle là-bas à partir de ce jour.',
    en: 'This employee does not have that role there from that day on.',
  },
  'rol-needs-gemeente': {
    kind: 'invalid',
    nl: 'Alleen een beheerder kan een rol hebben zonder gemeente.',
    fr: 'Seul un administrateur peut avoir un rôle sans commune.',
    en: 'Only a beheerder can have a role without a town.',
  },
  'rol-period-reversed': {
    kind: 'invalid',
    nl: 'De periode eindigt voor ze begint.',
    fr: 'La période se termine avant de commencer.',
    en: 'The period ends before it begins.',
  },
  'organisatie-not-partner': {
    kind: 'invalid',
    nl: 'De rol van partner is voor medewerkers van een partnerorganisatie.',
    fr: 'Le rôle de partenaire est réservé aux collaborateurs d’une organisation partenaire.',
    en: 'The role of partner is for employees of a partner organisation.',
  },
  'medewerker-left': {
    kind: 'conflict',
    nl: 'Deze medewerker is dan niet meer in dienst.',
    fr: 'Ce collaborateur n’est alors plus en service.',
    en: 'This employee is no longer in service then.',
  },
  'medewerker-in-service': {
    kind: 'conflict',
    nl: 'Deze medewerker is dan nog in dienst.',
    fr: 'Ce collaborateur est alors encore en service.',
    en: 'This employee is still in service then.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(medewerkerRejections);
