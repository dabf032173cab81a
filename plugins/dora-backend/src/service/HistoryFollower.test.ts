import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createWriter,
  emptyTables,
  engineDatabase,
} from '../__testUtils__/engineDatabase';
import { gitIn } from '../__testUtils__/gitRepository';
import { EventIngestService } from './EventIngestService';
import { HistoryFollower, type FollowedHistory } from './HistoryFollower';

jest.setTimeout(60_000);

describe('HistoryFollower', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  const git = gitIn(directory.path);
  const commit = (day: number, subject: string) =>
    git(day, 'commit', '--allow-empty', '-q', '-m', subject);
  let knex: Knex;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });

  beforeEach(async () => {
    await emptyTables(knex);
    directory.clear();
    logger = mockServices.logger.mock();
  });

  const follower = (history: Partial<FollowedHistory>) =>
    HistoryFollower.create({
      logger,
      history: {
        path: directory.path,
        service: 'component:default/portal',
        environment: 'production',
        ...history,
      },
      ingest: EventIngestService.create({
        writer: createWriter(knex),
        logger,
      }),
    });
  const deployments = () =>
    knex('deployments')
      .leftJoin('deployment_changes', 'deployment_id', 'id')
      .groupBy('id')
      .orderBy('finished_at')
      .select(
        'external_id',
        'rework',
        knex.raw('count(deployment_id)::int AS changes'),
      );

  it('takes each landing on a branch as a deployment, and new ones later', async () => {
    git(1, 'init', '-q', '-b', 'main');
    commit(1, 'First');
    git(1, 'checkout', '-q', '-b', 'work');
    commit(2, 'Work');
    git(2, 'checkout', '-q', 'main');
    git(3, 'merge', '-q', '--no-ff', '-m', 'Merge work', 'work');
    const main = follower({ branch: 'main' });
    await main.follow();
    const [first, merge] = git(3, 'rev-list', '--first-parent', 'main')
      .split('\n')
      .reverse();
    const before = [
      { external_id: first, rework: null, changes: 0 },
      { external_id: merge, rework: null, changes: 2 },
    ];
    expect(await deployments()).toEqual(before);

    commit(4, 'Revert "Work"');
    await main.follow();
    const after = [
      ...before,
      { external_id: git(4, 'rev-parse', 'main'), rework: true, changes: 1 },
    ];
    expect(await deployments()).toEqual(after);
    expect(logger.info.mock.calls.map(([text]) => text)).toEqual([
      expect.stringMatching(/^Took 2 releases of component:default\/portal/),
      expect.stringMatching(/^Took 1 releases/),
    ]);

    // Another backend, or the same one after a restart.
    await follower({ branch: 'main' }).follow();
    expect(await deployments()).toEqual(after);
    expect(logger.info).toHaveBeenCalledTimes(2);
  });

  it('takes tags at their own date', async () => {
    git(1, 'init', '-q', '-b', 'main');
    commit(1, 'First');
    git(1, 'tag', 'v1.0');
    commit(2, 'Second');
    git(3, 'tag', '-a', 'v1.1', '-m', 'Release');
    await follower({}).follow();
    expect(await deployments()).toEqual([
      { external_id: 'v1.0', rework: null, changes: 0 },
      { external_id: 'v1.1', rework: null, changes: 1 },
    ]);
    expect(await knex('deployments').max('finished_at')).toEqual([
      { max: new Date('2026-01-03T12:00:00Z') },
    ]);
  });

  it('says once, and quietly, that there is no repository, until there is one', async () => {
    const main = follower({ branch: 'main' });
    await main.follow();
    await main.follow();
    expect(logger.info.mock.calls).toEqual([
      [expect.stringContaining('is not a git repository')],
    ]);
    git(1, 'init', '-q', '-b', 'main');
    commit(1, 'First');
    await main.follow();
    expect(await deployments()).toHaveLength(1);
    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('passes over shallow clones, missing branches and a lack of releases', async () => {
    git(1, 'init', '-q', '-b', 'main');
    commit(1, 'First');
    commit(2, 'Second');
    git(2, 'clone', '-q', '--depth=1', `file://${directory.path}`, 'shallow');
    for (const [history, reason] of [
      [
        { path: directory.resolve('shallow'), branch: 'main' },
        'is a shallow clone',
      ],
      [{ branch: 'trunk' }, 'There is no branch "trunk"'],
      [{}, 'has no tag that counts as a release'],
    ] as const) {
      await follower(history).follow();
      expect(logger.info).toHaveBeenLastCalledWith(
        expect.stringContaining(reason),
      );
    }
    expect(await deployments()).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
