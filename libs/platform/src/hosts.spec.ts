import { describe, expect, it } from '@jest/globals';
import { hostAndPort, hostsOf, isLoopback } from './hosts.ts';

describe('the hosts of a connection string', () => {
  it.each([
    ['postgres://user:p%40ss@db.example:5433/polslag', [{ host: 'db.example', port: 5433 }]],
    ['postgres://user:a@b@[::1]:5432/polslag?sslmode=disable', [{ host: '::1', port: 5432 }]],
    ['postgres:///polslag', [{ host: '', port: undefined }]],
    ['esdb://127.0.0.1:2113?tls=false', [{ host: '127.0.0.1', port: 2113 }]],
    [
      'esdb://admin:changeit@one:2111,two:2112,three',
      [
        { host: 'one', port: 2111 },
        { host: 'two', port: 2112 },
        { host: 'three', port: undefined },
      ],
    ],
  ])('%s', (url, hosts) => expect(hostsOf(url)).toEqual(hosts));

  it('counts the host that a driver takes from the query', () => {
    const hosts = hostsOf('postgres://localhost/polslag?host=db.example&hostaddr=10.0.0.9').map(({ host }) => host);
    expect(hosts).toEqual(['localhost', 'db.example', '10.0.0.9']);
  });
});

describe('loopback', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost', '/var/run/postgresql'])('%s is', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(['', '0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', 'db'])(
    '"%s" is not',
    (host) => expect(isLoopback(host)).toBe(false),
  );
});

describe('host and port', () => {
  it('keeps what it cannot read as a host', () =>
    expect(hostAndPort('a:b:c')).toEqual({ host: 'a:b:c', port: undefined }));
});
