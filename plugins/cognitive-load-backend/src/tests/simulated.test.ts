import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { variedResponses } from '../__testUtils__/answers';
import { createLab } from '../__testUtils__/createLab';
import { group, organisationOf } from '../__testUtils__/organisation';
import { SimulatedSurveys } from '../service/SimulatedSurveys';

jest.setTimeout(120_000);

describe('SimulatedSurveys', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const organisation = organisationOf('eng', 12);
  const responses = new Map(variedResponses(organisation.users));
  const simulate = (knex: Knex) =>
    SimulatedSurveys.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      organisation: { read: async () => organisation },
      demo: true,
    });
  const past = {
    title: 'Past',
    kind: 'baseline' as const,
    audience: [group('eng')],
    openedAt: new Date('2025-03-03T08:00:00Z'),
    closesAt: new Date('2025-03-17T08:00:00Z'),
  };

  it('plays a wave of the past, which jobs leave alone meanwhile', async () => {
    const lab = await createLab(databases, { organisation });
    const simulated = await simulate(lab.knex);
    let asked = 0;
    const tending: Array<Promise<void>> = [];
    const wave = await simulated.runWave({
      ...past,
      answer: ({ userRef }) => {
        asked += 1;
        // A year later by the clock of the jobs.
        tending.push(lab.keeper.tend());
        return asked === 12 ? 'declined' : responses.get(userRef) ?? null;
      },
    });
    await Promise.all(tending);
    expect(wave).toMatchObject({
      state: 'published',
      publishedAt: '2025-03-17T08:00:00.000Z',
      closesAt: '2025-03-17T08:00:00.000Z',
      answeredPercent: 92,
      demo: true,
    });
    expect(lab.told).toEqual([]);
    expect(await simulated.listDemoWaves()).toMatchObject([{ title: 'Past' }]);
  });

  it('removes what was left half played, and all of the demo', async () => {
    const lab = await createLab(databases, { organisation });
    const simulated = await simulate(lab.knex);
    const broken = simulated.runWave({
      ...past,
      answer: () => {
        throw new Error('killed');
      },
    });
    await expect(broken).rejects.toThrow('killed');
    await lab.keeper.tend();
    expect(await lab.knex('survey_waves')).toHaveLength(1);
    expect(await simulated.listDemoWaves()).toEqual([]);

    const real = await lab.draft();
    await simulated.runWave({
      ...past,
      answer: ({ userRef }) => responses.get(userRef) ?? null,
    });
    await simulated.removeDemoWaves();
    expect(await lab.waves.list({ seesDrafts: true })).toMatchObject([
      { id: real.id },
    ]);
    expect(await lab.knex('responses')).toEqual([]);
  });
});
