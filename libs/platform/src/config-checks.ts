import { ValidateBy } from 'class-validator';
import { hostAndPort, hostsOf, isLoopback } from './hosts.ts';

/** `postgres://user:password@host:port/database`. */
export const IsPostgresUrl = () =>
  check('isPostgresUrl', 'must be a URL such as postgres://user:password@127.0.0.1:5432/database', (value) => {
    if (!/^postgres(ql)?:\/\/\S+$/.test(value) || !URL.canParse(value)) return false;
    return hostsOf(value).some(({ host }) => host !== '') && new URL(value).pathname.length > 1;
  });

/** `esdb://host:port?tls=false`, also `kurrentdb://` and `+discover`; a cluster is a list with commas. */
export const IsEventStoreUrl = () =>
  check('isEventStoreUrl', 'must be a connection string such as esdb://127.0.0.1:2113?tls=false', (value) => {
    return /^(esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\/\S+$/.test(value) && hostsOf(value).every((at) => at.host);
  });

/** The embedded store knows no users, so it listens on loopback only. */
export const IsLoopbackBind = () =>
  check('isLoopbackBind', 'must be a loopback address and a port, such as 127.0.0.1:2113', (value) => {
    const { host, port } = hostAndPort(value);
    return isLoopback(host) && !host.startsWith('/') && port !== undefined && port <= 65_535;
  });

/** OpenID Connect asks for https, and for an issuer without a query. */
export const IsIssuer = () =>
  check('isIssuer', 'must be an https URL (http is taken on a loopback address only)', (value) => {
    return isSecureAddress(value) && !/[?#]/.test(value);
  });

/** Signatures by a key pair alone: what a shared secret signs, whoever checks it can sign too. */
export const IsAlgorithms = () =>
  check('isAlgorithms', 'must be a list of RS256, PS256, ES256 and the like, or EdDSA', (value) => {
    return value.split(/[ ,]+/).every((one) => /^([RPE]S(256|384|512)|EdDSA|Ed25519)$/.test(one));
  });

/** An https address; plain http passes on this machine only. */
export function isSecureAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')));
}

function check(name: string, message: string, passes: (value: string) => unknown): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && Boolean(passes(value));
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}
