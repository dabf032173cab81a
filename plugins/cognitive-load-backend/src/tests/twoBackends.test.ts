import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { variedResponses } from '../__testUtils__/answers';
import { createLab } from '../__testUtils__/createLab';
import { organisationOf } from '../__testUtils__/organisation';

jest.setTimeout(120_000);

describe('two backends on one database', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const pools: Knex[] = [];
  afterAll(async () => {
    for (const pool of pools) await pool.destroy();
  });

  it('open, remind and close once', async () => {
    const organisation = organisationOf('eng', { below: { ads: 9, shop: 12 } });
    const first = await createLab(databases, { organisation });
    const settings = first.knex.client.connectionSettings;
    const knex = knexFactory({
      client: 'pg',
      connection: { ...settings, password: settings.password },
    });
    pools.push(knex);
    const second = await createLab(databases, { organisation, knex });
    const labs = [first, second];
    const both = (days: number) => {
      for (const lab of labs) lab.daysPass(days);
      return Promise.all(
        labs.flatMap(lab => [lab.keeper.tend(), lab.keeper.tend()]),
      );
    };
    const told = () => labs.flatMap(lab => lab.told.map(({ what }) => what));

    const wave = await first.draft({
      opensAt: new Date(first.state.now.getTime() + 86_400_000).toISOString(),
      closesAt: new Date(
        first.state.now.getTime() + 15 * 86_400_000,
      ).toISOString(),
    });
    await both(0.5);
    expect(await first.waves.get(wave.id)).toMatchObject({ state: 'draft' });
    await both(1);
    expect(await first.waves.get(wave.id)).toMatchObject({ state: 'open' });
    expect(told()).toEqual(['invite']);

    const responses = variedResponses(organisation.users);
    await Promise.all(
      responses.map((one, i) => labs[i % 2].answer(wave, [one])),
    );
    await both(3);
    expect(told()).toEqual(['invite']);
    await both(5);
    expect(told().filter(what => what === 'remind')).toHaveLength(1);
    await both(4);
    expect(told().filter(what => what === 'remind')).toHaveLength(2);
    await both(2);
    expect(await first.waves.get(wave.id)).toMatchObject({
      state: 'published',
      remindersSent: 2,
      answeredPercent: 100,
    });
    expect(await knex('responses')).toHaveLength(responses.length);
    const { rows } = await first.results.getOverview({ wave: wave.id });
    expect(new Set(rows.map(row => `${row.group} ${row.metric}`)).size).toBe(
      rows.length,
    );
  });
});
