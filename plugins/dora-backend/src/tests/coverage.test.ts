import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { CoverageAnswer } from '@boardwalk/plugin-dora-common';
import { setTimeout as wait } from 'node:timers/promises';
import { isSettled } from '../__testUtils__/isSettled';
import { startEngine, type Engine } from '../__testUtils__/startEngine';

jest.setTimeout(60_000);

const SHOP = 'github.test/acme/shop';
const commit = (letter: string) => letter.repeat(40);

const deployments = (service: string, repository: string) =>
  ['a', 'b'].map((letter, day) => ({
    type: 'deployment',
    source: 'ci',
    id: `${service}-${letter}`,
    service,
    environment: 'prod',
    status: 'success',
    finishedAt: `2026-03-0${day + 2}T10:00:00Z`,
    repository,
    revision: commit(letter),
  }));

describe('what is missing of a service', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine(databases);
    await engine.knex('comparisons').insert({
      repository: SHOP,
      base: commit('a'),
      head: commit('b'),
      change_ids: [commit('b')],
    });
    await engine.api
      .post('/api/dora/v1/events')
      .set('Authorization', mockCredentials.service.header())
      .send([
        // Two services of one repository, whose commits name neither.
        ...deployments('shop', SHOP),
        ...deployments('till', SHOP),
        {
          type: 'change',
          source: 'github:commits',
          id: commit('b'),
          repository: SHOP,
          committedAt: '2026-03-03T08:00:00Z',
        },
        ...deployments('lost', 'github.test/acme/lost'),
      ])
      .expect(200);
    // Figures tell of changes whose time is not known.
    while (!(await isSettled(engine.knex))) await wait(20);
  });

  const missingOf = async (service: string) => {
    const { body } = await engine.api
      .get('/api/dora/v1/coverage?from=2026-03-02&to=2026-03-09')
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
    const row = (body as CoverageAnswer).items.find(
      item => item.service === service,
    )!;
    return {
      sendsChanges: row.sends.changes,
      about: row.missing.filter(({ what }) => what.includes('lead time')),
    };
  };

  it.each(['shop', 'till'])(
    'does not ask for changes of %s that its repository told of',
    async service => {
      expect(await missingOf(service)).toEqual({
        sendsChanges: true,
        about: [],
      });
    },
  );

  it('asks for them, and names all ways, where nobody told of any', async () => {
    const { sendsChanges, about } = await missingOf('lost');
    expect(sendsChanges).toBe(false);
    expect(about).toMatchObject([
      {
        what: 'Deployments name a revision, but no changes are known: there is no lead time.',
        nextStep: expect.stringContaining('reconcile'),
      },
    ]);
  });
});
