import { TestDatabases } from '@backstage/backend-test-utils';
import { createLab } from '../__testUtils__/createLab';
import { group, organisationOf } from '../__testUtils__/organisation';
import { listWaveGroups } from '../database/queries/audience';

jest.setTimeout(120_000);

describe('since when groups use the platform', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('is asked where no annotation says it, and frozen when a wave opens', async () => {
    let dates = new Map([
      [group('ads'), '2026-02-20'],
      [group('shop'), '2026-02-21'],
    ]);
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        below: { ads: { own: 9, since: '2026-01-05' }, shop: 7, web: 7 },
      }),
      platformDates: { platformDates: async () => dates },
    });
    const wave = await lab.open();
    dates = new Map([[group('web'), '2026-02-22']]);
    const groups = await listWaveGroups(lab.knex, wave.id);
    expect(
      Object.fromEntries(groups.map(({ ref, adoptedOn }) => [ref, adoptedOn])),
    ).toEqual({
      [group('eng')]: null,
      [group('ads')]: '2026-01-05',
      [group('shop')]: '2026-02-21',
      [group('web')]: null,
    });
  });

  it('is waited for: no wave opens while nobody can tell', async () => {
    let fails = true;
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { own: 12 }),
      platformDates: {
        platformDates: async () => {
          if (fails) throw new Error('connect ECONNREFUSED');
          return new Map();
        },
      },
    });
    const { id } = await lab.draft();
    await expect(lab.waves.open(id)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/does not answer.*try again/),
    });
    expect(lab.told).toEqual([]);
    fails = false;
    expect(await lab.waves.open(id)).toMatchObject({ state: 'open' });
  });
});
