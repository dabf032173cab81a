import { TestDatabases } from '@backstage/backend-test-utils';
import type { PoolConfig } from 'pg';
import {
  type PostgresRelay,
  startPostgresRelay,
} from '../testing/postgresRelay';
import { PostgresProbe } from './DatabaseProbe';

jest.setTimeout(60_000);

const TIMEOUT_MS = 500;

describe('PostgresProbe', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let relay: PostgresRelay;
  let probe: PostgresProbe;
  let connection: PoolConfig;

  beforeEach(async () => {
    const knex = await databases.init('POSTGRES_18');
    const { host, port, user, password, database } =
      knex.client.connectionSettings;
    relay = await startPostgresRelay({ host, port: Number(port) });
    connection = { ...relay.address, user, password, database };
    probe = PostgresProbe.create({
      connection,
      timeoutMs: TIMEOUT_MS,
      maxAgeMs: 0,
    });
  });

  afterEach(async () => {
    await probe.close();
    await relay.cut();
  });

  it('follows the database down and up again', async () => {
    await expect(probe.check()).resolves.toBeUndefined();
    await relay.cut();
    await expect(probe.check()).resolves.toBeInstanceOf(Error);
    await relay.restore();
    await expect(probe.check()).resolves.toBeUndefined();
  });

  it('does not wait for a server that is silent', async () => {
    await expect(probe.check()).resolves.toBeUndefined();
    relay.silence();
    await expect(probe.check()).resolves.toBeInstanceOf(Error);
    await expect(probe.check()).resolves.toBeInstanceOf(Error);
    await relay.restore();
    await expect(probe.check()).resolves.toBeUndefined();
  });

  it('asks once for a burst of checks', async () => {
    const patient = PostgresProbe.create({
      connection,
      timeoutMs: TIMEOUT_MS,
      maxAgeMs: 60_000,
    });
    await expect(patient.check()).resolves.toBeUndefined();
    await relay.cut();
    await expect(patient.check()).resolves.toBeUndefined();
    await patient.close();
  });
});
