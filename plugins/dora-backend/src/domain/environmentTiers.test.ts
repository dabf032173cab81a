import { DEFAULT_TIER_NAMES, EnvironmentTiers } from './environmentTiers';

describe('EnvironmentTiers', () => {
  it.each([
    ['production', 'production'],
    ['PROD', 'production'],
    ['live', 'production'],
    ['prd', 'production'],
    ['stage', 'staging'],
    ['qa', 'testing'],
    ['dev', 'development'],
    ['production-eu', 'other'],
    ['', 'other'],
    ['review/feature-1', 'other'],
  ])('says of %s that it is %s', (name, tier) => {
    expect(EnvironmentTiers.create(DEFAULT_TIER_NAMES).tierOf(name)).toBe(tier);
  });

  it('refuses a name in two tiers', () => {
    expect(() =>
      EnvironmentTiers.create({ ...DEFAULT_TIER_NAMES, testing: ['Live'] }),
    ).toThrow("The environment 'Live' is listed as production and as testing");
  });
});
