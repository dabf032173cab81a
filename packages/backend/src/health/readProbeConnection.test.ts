import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readProbeConnection } from './readProbeConnection';

const read = (database: JsonObject) =>
  readProbeConnection(new ConfigReader({ backend: { database } }));

describe('readProbeConnection', () => {
  it('takes the connection of the plugins, with a port out of text', () => {
    expect(
      read({
        client: 'pg',
        connection: { host: 'db', port: '5433', user: 'a', password: 'b' },
      }),
    ).toEqual({ host: 'db', port: 5433, user: 'a', password: 'b' });
  });

  it('takes a connection URL', () => {
    expect(read({ client: 'pg', connection: 'postgresql://db/x' })).toEqual({
      connectionString: 'postgresql://db/x',
    });
  });

  it.each<JsonObject>([
    { client: 'better-sqlite3', connection: ':memory:' },
    { client: 'pg', connection: { type: 'cloudsql', instance: 'a:b:c' } },
  ])('cannot ask %j', database => {
    expect(read(database)).toBeUndefined();
  });
});
