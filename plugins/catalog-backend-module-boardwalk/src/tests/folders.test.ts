import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import {
  component,
  eventually,
  startCatalog,
} from '../__testUtils__/startCatalog';

jest.setTimeout(120_000);

describe('entity files in folders', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  afterEach(async () => {
    await catalog.stop();
  });

  const refs = async (...expected: string[]) => {
    const settled = (found: string[]) => found.join() === expected.join();
    expect(await eventually(catalog.entityRefs, settled)).toEqual(expected);
  };

  it('loads the good targets of a location beside a broken and a missing one', async () => {
    directory.setContent({
      elsewhere: {
        'good.yaml': component('good'),
        'broken.yaml': `${component('broken')}\nspec: [\n`,
      },
      entities: {
        'all.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: all
spec:
  targets:
    - ../elsewhere/broken.yaml
    - ../elsewhere/good.yaml
    - ../elsewhere/missing.yaml
`,
      },
    });
    catalog = await startCatalog({
      databases,
      folders: [directory.resolve('entities')],
    });
    await refs('Component:good');

    const problems = await eventually(
      catalog.problems,
      found => found.length >= 2,
    );
    expect(problems.map(({ file }) => file?.split('/').pop()).sort()).toEqual([
      'broken.yaml',
      'missing.yaml',
    ]);

    const { body } = await catalog.api.get(
      '/api/catalog/entities/by-name/location/default/all',
    );
    expect(body.spec.targets).toHaveLength(3);
    expect(body.metadata.annotations).not.toHaveProperty([
      'boardwalk.dev/split-targets',
    ]);
  });

  it('loads the good files beside bad ones, and says what is wrong with those', async () => {
    directory.setContent({
      entities: {
        'good.yaml': component('good'),
        'broken.yaml': `${component('broken')}\nspec: [\n`,
        'no-owner.yaml': component('no-owner').replace(/ {2}owner.*\n/, ''),
        'too-large.yaml': `${component('large')}${'#'.repeat(5_000_000)}`,
        'template.yaml': component('t').replace('Component', 'Template'),
        'not-an-entity.yaml': 'services: { web: {} }\n',
        '[odd] name': { 'catalog-info.yaml': component('odd') },
        node_modules: { 'catalog-info.yaml': component('not-this') },
        '.hidden': { 'catalog-info.yaml': component('nor-this') },
      },
    });
    catalog = await startCatalog({
      databases,
      folders: [directory.resolve('entities')],
    });
    await refs('Component:good', 'Component:odd');

    const problems = await eventually(
      catalog.problems,
      found => found.length >= 4,
    );
    const byFile = Object.fromEntries(
      problems.map(problem => [problem.file?.split('/').pop(), problem]),
    );
    expect(Object.keys(byFile).sort()).toEqual([
      'broken.yaml',
      'no-owner.yaml',
      'template.yaml',
      'too-large.yaml',
    ]);
    expect(byFile['broken.yaml']).toMatchObject({
      kind: 'yaml',
      line: expect.any(Number),
      reason: expect.stringMatching(/^Not valid YAML: /),
    });
    expect(byFile['no-owner.yaml']).toMatchObject({
      kind: 'validation',
      entityRef: 'component:default/no-owner',
      reason: expect.stringContaining('owner'),
    });
    expect(byFile['too-large.yaml']).toMatchObject({
      kind: 'too-large',
      reason: expect.stringMatching(/^The file has 5 MB; .* 2 MB/),
    });
    expect(byFile['template.yaml']).toMatchObject({
      kind: 'validation',
      reason: expect.stringContaining('see catalog.rules'),
    });
    for (const problem of problems) {
      expect(Date.parse(problem.since)).toBeLessThanOrEqual(Date.now());
      expect(problem.locationRef).toBe(`file:${problem.file}`);
    }
  });

  it('shows at once after a start what was in hand when the last one ended', async () => {
    directory.setContent({ entities: { 'good.yaml': component('good') } });
    const options = {
      databases,
      folders: [directory.resolve('entities')],
      config: { catalog: { processingInterval: { minutes: 10 } } },
    };
    catalog = await startCatalog(options);
    await refs('Component:good');
    await catalog.stop();
    // As a process leaves it that ends between taking an entity up and being done.
    const { knex } = catalog;
    const interrupted = knex('refresh_state')
      .where({ entity_ref: 'component:default/good' })
      .select('entity_id');
    await knex('final_entities').whereIn('entity_id', interrupted).delete();
    await knex('refresh_state')
      .whereIn('entity_id', interrupted)
      .update({
        processed_entity: null,
        result_hash: null,
        next_update_at: new Date(Date.now() + 600_000),
      });

    catalog = await startCatalog({ ...options, knex });
    await refs('Component:good');
  });

  it('follows files that are added, changed, repaired, moved and removed', async () => {
    directory.setContent({
      entities: { 'a.yaml': component('a'), 'b.yaml': 'kind: Component\na: [' },
    });
    catalog = await startCatalog({
      databases,
      folders: [directory.resolve('entities')],
    });
    await refs('Component:a');
    await eventually(catalog.problems, found => found.length === 1);

    await writeFile(directory.resolve('entities/b.yaml'), component('b'));
    await refs('Component:a', 'Component:b');
    await eventually(catalog.problems, found => found.length === 0);

    await mkdir(directory.resolve('entities/new/folder'), { recursive: true });
    await writeFile(
      directory.resolve('entities/new/folder/c.yml'),
      component('c'),
    );
    await refs('Component:a', 'Component:b', 'Component:c');

    await rename(
      directory.resolve('entities/new'),
      directory.resolve('entities/moved'),
    );
    await writeFile(
      directory.resolve('entities/a.yaml'),
      component('a').replace('service', 'website'),
    );
    await eventually(
      () => catalog.knex('search').where({ key: 'spec.type' }).pluck('value'),
      types => types.includes('website'),
    );
    await refs('Component:a', 'Component:b', 'Component:c');

    await rm(directory.resolve('entities/b.yaml'));
    await refs('Component:a', 'Component:c');
  });

  it('says which of two files with one name counts, until it is settled', async () => {
    directory.setContent({ entities: { 'first.yaml': component('shared') } });
    catalog = await startCatalog({
      databases,
      folders: [directory.resolve('entities/*.yaml')],
    });
    await refs('Component:shared');
    await writeFile(
      directory.resolve('entities/second.yaml'),
      `${component('shared')}---\n${component('other')}`,
    );
    await refs('Component:other', 'Component:shared');
    const [conflict, ...more] = await eventually(
      catalog.problems,
      found => found.length > 0,
    );
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'conflict',
      entityRef: 'component:default/shared',
      file: directory.resolve('entities/second.yaml'),
      reason: expect.stringContaining(directory.resolve('entities/first.yaml')),
    });

    await writeFile(
      directory.resolve('entities/second.yaml'),
      component('other'),
    );
    await eventually(catalog.problems, found => found.length === 0);
  });

  it('reports folders that do not exist and globs that match nothing, and picks them up later', async () => {
    directory.setContent({ empty: {} });
    catalog = await startCatalog({
      databases,
      folders: [
        directory.resolve('missing'),
        directory.resolve('empty/**/*.yaml'),
        directory.resolve('missing.yaml/'),
      ],
    });
    const problems = await catalog.problems();
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^The folder .*missing does not exist/),
      expect.stringMatching(/^No file matches .*\*\.yaml/),
      expect.stringMatching(/^No file matches .*missing.yaml/),
    ]);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(
      new Set(['unreachable']),
    );

    await mkdir(directory.resolve('missing'));
    await writeFile(directory.resolve('missing/a.yaml'), component('a'));
    await refs('Component:a');
    expect(await catalog.problems()).toHaveLength(2);
  });

  it('keeps what it has, and says so, while a location cannot be reached', async () => {
    directory.setContent({ entities: { 'a.yaml': component('a') } });
    catalog = await startCatalog({
      databases,
      folders: [directory.resolve('entities')],
      config: {
        backend: { reading: { allow: [{ host: '127.0.0.1:9' }] } },
        catalog: {
          locations: [{ type: 'url', target: 'http://127.0.0.1:9/x.yaml' }],
        },
      },
    });
    await refs('Component:a');
    const [problem] = await eventually(
      catalog.problems,
      found => found.length === 1,
    );
    expect(problem).toMatchObject({
      kind: 'unreachable',
      locationRef: 'url:http://127.0.0.1:9/x.yaml',
    });
    expect(problem.file).toBeUndefined();
  });
});
