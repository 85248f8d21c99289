import { requiredTopics } from '#domain/aanmelding/checklist';
import { operationsOf } from './openapi.ts';
import type { OpenApiDocument } from './openapi.ts';
import { filled, freeStrings } from './free-strings.ts';

type Ids = Readonly<Record<string, string>>;
type Send = (method: string, path: string, body: unknown) => Promise<Record<string, string>>;

/** Where words can be typed that are no canary, and why. */
const notPlanted: Readonly<Record<string, string>> = {
  geboren: 'held to be a year or a date',
  wijk: 'held to the list of the town',
};

/** Says everything that can be said of people, each time with another word that nobody else would write. */
export class Canaries {
  readonly words = new Map<string, string>();

  constructor(
    private readonly document: OpenApiDocument,
    private readonly send: Send,
    /** A thing as it is shown after that write. */
    readonly shown: (path: string, after: Record<string, string>) => Promise<object>,
  ) {}

  /** Sends the body that `over` asks for, with a canary in every other field that takes words; `path` as documented. */
  async say(method: 'POST' | 'PUT', path: string, ids: Ids = {}, over: object = {}): Promise<Record<string, string>> {
    const operation = operationsOf(this.document).find((one) => one.method === method && one.path === `/v1/${path}`);
    if (!operation?.body) throw new Error(`${method} ${path} is not documented`);
    const { schema } = operation.body;
    const fresh = new Map<string, string>();
    const word = (field: string) => {
      const made = `kq${(this.words.size + fresh.size).toString(36).padStart(4, '0')}w`;
      fresh.set(`${operation.name} ${field}`, made);
      return made;
    };
    const when = 'happenedAt' in over ? {} : { happenedAt: '2015-03-01' };
    const body = filled(this.document, schema, { ...(this.takesMoment(schema) && when), ...over }, word);
    const answer = await this.send(
      method,
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name]!),
      body,
    );
    for (const [field, made] of fresh) this.words.set(field, made);
    return answer;
  }

  /** Fields in which words can be typed and no canary was. */
  missing(): string[] {
    return freeStrings(this.document, operationsOf(this.document)).filter(
      (field) => !this.words.has(field) && !Object.hasOwn(notPlanted, field.split(' ').at(-1)!),
    );
  }

  private takesMoment(schema: { readonly $ref?: string }): boolean {
    const properties = this.document.components.schemas[schema.$ref?.split('/').at(-1) ?? '']?.properties;
    return properties !== undefined && 'happenedAt' in properties;
  }
}

/** Topics of an onthaalgesprek with somebody without children, the first of them not discussed. */
export const topics = requiredTopics('nee').map((topic, index) => ({
  topic,
  outcome: index === 0 ? 'niet-besproken' : 'geinformeerd',
}));
