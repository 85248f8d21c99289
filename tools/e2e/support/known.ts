import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import type { Operation } from './openapi.ts';

type Params = Readonly<Record<string, string>>;

/** In which collection a field's id is found. */
const collections: Readonly<Record<string, string>> = {
  persoonId: 'personen',
  organisatieId: 'organisaties',
  toeleiderId: 'medewerkers',
  toToeleiderId: 'medewerkers',
  zorgtrajectId: 'zorgtrajecten',
  doorverwijzingId: 'doorverwijzingen',
  previousDoorverwijzingId: 'doorverwijzingen',
};

const themes = taxonomieV1.themes.map(({ code }) => code);

/** What was made during a run, so that what is asked next is about something that exists. */
export class Known {
  private readonly ids = new Map<string, string[]>();
  private readonly paths = new Map<string, Params[]>();
  readonly positions: string[] = [];
  readonly cursors: string[] = [];

  constructor(private readonly operations: readonly Operation[]) {}

  /** Field names of the bodies: ids of their collection, and the themes of the taxonomy. */
  readonly forField = (field: string, pick: number): string | undefined => {
    if (field === 'theme' || field === 'themes') return themes[pick % themes.length];
    return picked(this.ids.get(collections[field] ?? field), pick);
  };

  /** Values for the parameters of a path that belong together. */
  paramsFor({ path }: Operation, pick: number): Params | undefined {
    const last = path.lastIndexOf('}');
    if (last === -1) return {};
    return picked(this.paths.get(path.slice(0, last + 1)), pick);
  }

  add(collection: string, id: string): void {
    put(this.ids, collection, id);
    put(this.paths, `/v1/${collection}/{id}`, { id });
  }

  /** After a request that was accepted: what it made, and what follows, can be asked for from now on. */
  note({ method, path }: Operation, params: Params, answer: unknown): void {
    const { id, recorded, position, next } = answer as Record<string, string | undefined>;
    if (next !== undefined) this.cursors.push(next);
    if (method === 'GET') return;
    if (position !== undefined) this.positions.push(position);
    if (method !== 'POST') return;
    if (/^\/v1\/\w+$/.test(path) && id !== undefined) this.add(path.slice('/v1/'.length), id);
    if (recorded === undefined) return;
    const below = this.operations.find((one) => one.path.startsWith(`${path}/{`));
    const name = /\{(\w+)\}/.exec(below?.path.slice(path.length) ?? '')?.[1];
    if (name === undefined) return this.add(path.slice(path.lastIndexOf('/') + 1), recorded);
    put(this.paths, `${path}/{${name}}`, { ...params, [name]: recorded });
    put(this.ids, name, recorded);
  }
}

function put<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}

/** Rather one of the last: what was made first has been closed, corrected and withdrawn by now. */
function picked<Value>(values: readonly Value[] | undefined, pick: number): Value | undefined {
  if (!values || values.length === 0) return undefined;
  return values.at(-1 - (pick % Math.min(values.length, 12)));
}
