import type { Decidable } from '../kernel/event.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import { taxonomieReferences } from '../vocabularies/taxonomie-references.ts';
import type { Taxonomie, TaxonomieEntry } from '../vocabularies/taxonomie.ts';
import type { TaxonomieEvent, taxonomieContracts } from './taxonomie.events.ts';

/** Version 0 has no themes: nothing was published yet. */
export const initialTaxonomie: Taxonomie = { version: 0, themes: [] };

export function evolveTaxonomie(
  _state: Taxonomie,
  event: Decidable<TaxonomieEvent, typeof taxonomieContracts>,
): Taxonomie {
  return { version: event.data.version, themes: event.data.themes };
}

export interface PublishTaxonomie {
  readonly type: 'PublishTaxonomie';
  readonly data: Taxonomie & { readonly gemeenteId: string };
}

export const taxonomieRejections = {
  'taxonomie-version-order': {
    kind: 'conflict',
    nl: 'De volgende versie van de taxonomie moet één hoger zijn dan de huidige.',
    fr: 'La version suivante de la taxonomie doit suivre la version actuelle.',
    en: 'The next version of the taxonomy must be one above the present one.',
  },
  'reference-unknown': {
    kind: 'invalid',
    nl: 'Deze verwijzing staat niet in de lijst die de gemeenten delen.',
    fr: 'Cette référence ne figure pas dans la liste commune aux communes.',
    en: 'This reference is not in the list that towns share.',
  },
  'taxonomie-code-twice': {
    kind: 'invalid',
    nl: 'Dezelfde code staat er twee keer.',
    fr: 'Le même code figure deux fois.',
    en: 'The same code is there twice.',
  },
} as const satisfies RejectionCatalog;

const reject = rejecter(taxonomieRejections);

/** Publishing the present version again changes nothing; another content is another version. */
export function publishTaxonomie(state: Taxonomie, { data }: PublishTaxonomie): readonly TaxonomieEvent[] {
  if (data.version === state.version && JSON.stringify(data.themes) === JSON.stringify(state.themes)) return [];
  if (data.version !== state.version + 1) reject('taxonomie-version-order', 'version');
  assertUnique(data.themes, 'themes');
  data.themes.forEach((theme, index) => {
    assertUnique(theme.subthemes, `themes.${index}.subthemes`);
    assertShared(theme, `themes.${index}`);
    theme.subthemes.forEach((subtheme, at) => assertShared(subtheme, `themes.${index}.subthemes.${at}`));
  });
  return [{ type: 'TaxonomiePublished', data }];
}

/** Several codes may have the same reference: what a town tells apart and others do not is pooled as one. */
function assertShared({ reference }: TaxonomieEntry, field: string): void {
  if (!taxonomieReferences.has(reference)) reject('reference-unknown', `${field}.reference`);
}

function assertUnique(entries: readonly { readonly code: string }[], field: string): void {
  if (new Set(entries.map((entry) => entry.code)).size < entries.length) reject('taxonomie-code-twice', field);
}
