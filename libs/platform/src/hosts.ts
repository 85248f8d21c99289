/**
 * The hosts that a connection string names, in its order: one for PostgreSQL, one or more for a cluster of stores. A
 * `host` or `hostaddr` in the query counts too, as the drivers let it win. Nothing of the user part is returned.
 */
export function hostsOf(connectionString: string): HostAndPort[] {
  const [beforeQuery = '', query = ''] = splitOnce(withoutScheme(connectionString), '?');
  const [authority = ''] = splitOnce(beforeQuery, '/');
  const named = authority
    .slice(authority.lastIndexOf('@') + 1)
    .split(',')
    .map(hostAndPort);
  const parameters = new URLSearchParams(query);
  const overrides = [...parameters.getAll('host'), ...parameters.getAll('hostaddr')];
  return [...named, ...overrides.flatMap((hosts) => hosts.split(',')).map(hostAndPort)];
}

export interface HostAndPort {
  /** Without the brackets of IPv6; empty when the string names none. */
  readonly host: string;
  readonly port: number | undefined;
}

/** Does this name the machine itself? A socket file does; a name that would have to be looked up does not. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('/') || /^127(\.\d{1,3}){3}$/.test(host);
}

/** `host:port`, `[::1]:port`, or a host alone. */
export function hostAndPort(text: string): HostAndPort {
  const match = /^(?:\[(?<v6>[^\]]*)\]|(?<name>[^:]*))(?::(?<port>\d{1,5}))?$/.exec(text);
  const { v6, name, port } = match?.groups ?? {};
  return { host: match ? (v6 ?? name ?? '') : text, port: port === undefined ? undefined : Number(port) };
}

function withoutScheme(url: string): string {
  const end = url.indexOf('://');
  return end < 0 ? url : url.slice(end + 3);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
