import { ConfigReader } from '@backstage/config';
import { readDoraConfig } from './config';

const read = (dora?: object) =>
  readDoraConfig(new ConfigReader(dora === undefined ? {} : { dora }));

describe('readDoraConfig', () => {
  it('needs nothing', () => {
    const config = read();
    expect(config).toMatchObject({
      definitions: {
        timeZone: 'UTC',
        leadTimeStart: 'committed',
        incidentWindowMs: 86_400_000,
        alertGapMs: 900_000,
      },
      repositories: {},
      neverDeployed: ['library', 'documentation'],
      deliveryRetentionMs: 30 * 86_400_000,
      ownershipIntervalMs: 120_000,
    });
    expect(config.tiers.tierOf('prod')).toBe('production');
    expect(config.tiers.tierOf('blue')).toBe('other');
  });

  it('reads what is set', () => {
    const config = read({
      timeZone: 'Europe/Berlin',
      leadTime: { start: 'first-commit' },
      failure: { incidentWindow: { hours: 0 }, alertGap: '1h' },
      environments: { production: ['blue', 'Green'] },
      repositories: { 'github.com/acme/shop.web': 'component:default/web' },
      services: { neverDeployed: ['Template'] },
      retention: { deliveries: '7d' },
      ownership: { interval: '30s' },
    });
    expect(config).toMatchObject({
      definitions: {
        timeZone: 'Europe/Berlin',
        leadTimeStart: 'first-commit',
        incidentWindowMs: 0,
        alertGapMs: 3_600_000,
      },
      repositories: { 'github.com/acme/shop.web': 'component:default/web' },
      neverDeployed: ['template'],
      deliveryRetentionMs: 7 * 86_400_000,
      ownershipIntervalMs: 30_000,
    });
    expect(config.tiers.tierOf('green')).toBe('production');
    expect(config.tiers.tierOf('prod')).toBe('other');
    expect(config.tiers.tierOf('dev')).toBe('development');
  });

  it.each([
    [{ timeZone: 'Middle/Earth' }, 'dora.timeZone must be a time zone'],
    [{ leadTime: { start: 'deployed' } }, 'dora.leadTime.start must be one of'],
    [{ environments: { prod: [] } }, 'dora.environments.prod is not a tier'],
    [{ environments: { testing: ['live'] } }, 'listed as production and as'],
    [{ repositories: ['a'] }, 'dora.repositories must map'],
    [
      { repositories: { 'acme/shop': 'shop' } },
      "'acme/shop' must be an entity",
    ],
    [
      { failure: { incidentWindow: { hours: -1 } } },
      'failure.incidentWindow must not be negative',
    ],
  ])('refuses %j', (dora, message) => {
    expect(() => read(dora)).toThrow(message);
  });
});
