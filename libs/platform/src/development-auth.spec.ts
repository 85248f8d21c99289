import { describe, expect, it } from '@jest/globals';
import { refuseDevelopmentAuth } from './development-auth.ts';

const onThisMachine = {
  HOST: '127.0.0.1',
  DATABASE_URL: 'postgres://polslag:secret@127.0.0.1:5432/polslag_read',
  KEY_STORE_URL: 'postgres://polslag:secret@localhost:5432/polslag_keys',
  EVENTSTORE_URL: 'esdb://[::1]:2113?tls=false',
};

describe('AUTH=dev', () => {
  it('is accepted where everything stands on this machine', () =>
    expect(refuseDevelopmentAuth(onThisMachine)).toBeUndefined());

  it.each(['0.0.0.0', '::', '192.168.1.4', 'polslag.example'])('is refused on HOST %s', (HOST) =>
    expect(refuseDevelopmentAuth({ ...onThisMachine, HOST })).toMatch(/AUTH=dev is refused because HOST/),
  );

  it.each([
    ['DATABASE_URL', 'postgres://polslag:secret@db.example/polslag'],
    ['DATABASE_URL', 'postgres://polslag:secret@127.0.0.1/polslag?host=db.example'],
    ['DATABASE_URL', 'postgres:///polslag'],
    ['KEY_STORE_URL', 'postgres://polslag:secret@10.1.1.1/keys'],
    ['EVENTLOG_DATABASE_URL', 'postgres://polslag:secret@10.1.1.1/log'],
    ['EVENTSTORE_URL', 'esdb://127.0.0.1:2113,node2.example:2113?tls=false'],
  ])('is refused with %s=%s', (name, url) => {
    const sentence = refuseDevelopmentAuth({ ...onThisMachine, [name]: url });
    expect(sentence).toBe(`AUTH=dev is refused because ${name} names another host than this machine`);
  });
});
