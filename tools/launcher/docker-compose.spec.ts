import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { rollen } from '#domain/kernel/roles';
import { ApiConfig, ProjectorConfig, readConfig } from '#platform/config';
import { settings } from './postgres/settings.ts';

/** The part of the Compose specification that the file uses; a key that is not in it is a typing error. */
const schema = {
  type: 'object',
  required: ['name', 'services', 'volumes'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    services: { type: 'object', additionalProperties: { $ref: '#/$defs/service' } },
    configs: { type: 'object', additionalProperties: { required: ['content'] } },
    secrets: { type: 'object', additionalProperties: { required: ['file'] } },
    volumes: { type: 'object', additionalProperties: { type: 'null' } },
  },
  patternProperties: { '^x-': {} },
  $defs: {
    duration: { type: 'string', pattern: '^[0-9]+s$' },
    strings: { type: 'array', items: { type: 'string' } },
    service: {
      type: 'object',
      required: ['image', 'restart', 'healthcheck', 'environment'],
      additionalProperties: false,
      properties: {
        image: { type: 'string', pattern: '^[a-z0-9/]+(:[\\w.-]+)?$' },
        build: {
          additionalProperties: false,
          properties: { context: { type: 'string' }, dockerfile_inline: { type: 'string' } },
        },
        restart: { enum: ['unless-stopped'] },
        init: { type: 'boolean' },
        read_only: { type: 'boolean' },
        tmpfs: { $ref: '#/$defs/strings' },
        stop_grace_period: { $ref: '#/$defs/duration' },
        command: { $ref: '#/$defs/strings' },
        network_mode: { type: 'string' },
        environment: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        // Nothing is published further than this machine.
        ports: { type: 'array', items: { type: 'string', pattern: '^127\\.0\\.0\\.1:' } },
        volumes: { $ref: '#/$defs/strings' },
        secrets: { $ref: '#/$defs/strings' },
        configs: { type: 'array', items: { required: ['source', 'target'] } },
        depends_on: {
          type: 'object',
          additionalProperties: { properties: { condition: { const: 'service_healthy' } } },
        },
        healthcheck: {
          type: 'object',
          required: ['test', 'interval', 'timeout', 'retries', 'start_period'],
          additionalProperties: false,
          properties: {
            test: { type: 'array', items: [{ enum: ['CMD', 'CMD-SHELL'] }], additionalItems: { type: 'string' } },
            interval: { $ref: '#/$defs/duration' },
            timeout: { $ref: '#/$defs/duration' },
            start_period: { $ref: '#/$defs/duration' },
            retries: { type: 'integer', minimum: 1 },
          },
        },
      },
    },
  },
};

interface Service {
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly depends_on?: object;
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly configs?: readonly { source: string }[];
}

interface Realm {
  readonly roles: { readonly realm: readonly { readonly name: string }[] };
  readonly clients: readonly { readonly protocolMappers: readonly { readonly config: object }[] }[];
  readonly users: readonly { readonly id: string; readonly realmRoles: readonly string[] }[];
}

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docker-compose.yml'), 'utf8');
const file = load(text, { schema: YAML11_SCHEMA }) as Record<'services' | 'volumes' | 'secrets' | 'configs', object>;
const services = file.services as Record<string, Service>;

/** As compose fills in what the user gives. */
function environmentOf(name: string): NodeJS.ProcessEnv {
  const fill = (value: string | number) =>
    String(value).replaceAll(/\$\{\w+:(?:-(\w*)|\?[^}]*)\}/g, (_, usual?: string) => usual ?? 'x');
  return Object.fromEntries(
    Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, fill(value)]),
  );
}

describe('docker-compose.yml', () => {
  it('keeps to the schema', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it('says that it is untested', () => expect(text).toMatch(/^# UNTESTED/m));

  it('refers only to what it declares', () => {
    for (const service of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      expect(Object.keys(file.configs)).toEqual(expect.arrayContaining((service.configs ?? []).map((it) => it.source)));
      expect(Object.keys(file.secrets)).toEqual(expect.arrayContaining([...(service.secrets ?? [])]));
      const volumes = (service.volumes ?? []).map((volume) => volume.split(':')[0]);
      expect(Object.keys(file.volumes)).toEqual(expect.arrayContaining(volumes));
    }
  });

  it.each([
    ['api', ApiConfig],
    ['projector', ProjectorConfig],
  ] as const)('gives the %s a configuration that it takes, and nothing that it does not know', (name, type) => {
    const env = environmentOf(name);
    const config = readConfig<object>(type, env);
    const others = Object.keys(env).filter((variable) => !(variable in config));
    expect(config).toMatchObject({ AUTH: 'oidc', LOG_LEVEL: 'info' });
    expect(others).toEqual(['NODE_ENV']);
  });

  it('has a provider that writes the roles where the api reads them, and who may begin', () => {
    const { realm } = file.configs as Record<string, { content: string }>;
    const { roles, clients, users } = JSON.parse(realm!.content) as Realm;
    expect(roles.realm.map(({ name }) => name)).toEqual(rollen);
    const mapped = Object.assign({}, ...clients[0]!.protocolMappers.map(({ config }) => config)) as object;
    const { OIDC_AUDIENCE, FIRST_BEHEERDER } = environmentOf('api');
    expect(mapped).toMatchObject({ 'claim.name': 'polslag_roles', 'included.custom.audience': OIDC_AUDIENCE });
    expect(users.map(({ id, realmRoles }) => [id, realmRoles])).toEqual([[FIRST_BEHEERDER, ['beheerder']]]);
  });

  it('keeps data out of the logs of PostgreSQL as the embedded one does', () => {
    const wanted = Object.entries(settings(5432)).filter(([name]) =>
      /^log_(min_(me|er)|st|parameter|error)/.test(name),
    );
    expect(wanted).toHaveLength(6);
    expect(services['postgres']?.command).toEqual(
      expect.arrayContaining(wanted.map(([name, value]) => `-c${name}=${value}`)),
    );
  });
});
