import { ConfigReader } from '@backstage/config';
import { readReconcileSettings } from './readReconcileSettings';

const read = (reconcile?: object) =>
  readReconcileSettings(
    new ConfigReader(reconcile ? { reconcile } : {}),
    'toy',
  );

describe('readReconcileSettings', () => {
  it('is off until it is asked for', () => {
    expect(read()).toBeUndefined();
  });

  it('has defaults', () => {
    expect(read({})).toEqual({
      frequencyMs: 1_800_000,
      backfillMs: 90 * 86_400_000,
      repositories: undefined,
    });
  });

  it('reads durations in all forms, and repositories in one', () => {
    expect(
      read({
        frequency: { hours: 1 },
        backfill: 'P1D',
        repositories: [
          'https://Git.acme.test/Acme/Shop.git',
          'git.acme.test/acme/shop',
        ],
      }),
    ).toEqual({
      frequencyMs: 3_600_000,
      backfillMs: 86_400_000,
      repositories: ['git.acme.test/acme/shop'],
    });
  });

  it.each([
    [{ frequency: { seconds: 5 } }, 'dora.sources.toy.reconcile.frequency'],
    [{ backfill: { days: -1 } }, 'dora.sources.toy.reconcile.backfill'],
    [{ repositories: ['acme/shop'] }, "not 'acme/shop'"],
  ])('refuses %j', (settings, why) => {
    expect(() => read(settings)).toThrow(why);
  });
});
