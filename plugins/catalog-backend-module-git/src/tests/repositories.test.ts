import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  APP_URL,
  component,
  eventually,
  type Portal,
  startPortal,
  team,
} from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const FILE = 'catalog-info.yaml';

describe('repositories of the Git host in the catalog', () => {
  let portal: Portal;
  // Before the databases, which go at the end as well.
  afterAll(() => portal?.stop());
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const data = createMockDirectory();

  beforeAll(async () => {
    data.setContent({ org: { 'team.yaml': team }, work: {} });
    portal = await startPortal({ databases, data });
  });

  const titled = (name: string, title: string) =>
    eventually(
      () => portal.entity(name),
      found => found?.metadata.title === title,
    );
  const gone = (name: string) =>
    eventually(
      () => portal.entity(name),
      found => found === undefined,
    );

  it('shows what was pushed within seconds, with where it comes from', async () => {
    await portal.create('orders');
    await portal.write('orders', { [FILE]: component('orders', 'title: One') });
    const { metadata } = await titled('orders', 'One');
    const tree = `${APP_URL}/git/team/orders/tree/main/`;
    expect(metadata.annotations).toMatchObject({
      'boardwalk.dev/git-repository': 'team/orders',
      'backstage.io/managed-by-location': `url:${tree}${FILE}`,
      'backstage.io/managed-by-origin-location': `url:${tree}${FILE}`,
      'backstage.io/source-location': `url:${tree}`,
      'backstage.io/view-url': `${tree}${FILE}`,
    });
    expect(metadata.annotations).not.toHaveProperty('backstage.io/edit-url');
  });

  it('follows changes of the file and of those that it includes or leads to', async () => {
    await portal.write('orders', {
      [FILE]: [
        component('orders', 'title: Two'),
        'apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: parts }\nspec: { targets: [./part/info.yaml, ./part/other.yaml] }\n',
      ].join('---\n'),
      'part/info.yaml': component(
        'part',
        'title: One, description: { $text: ./about.txt }',
      ),
      'part/other.yaml': component('other'),
      'part/about.txt': 'What it is',
    });
    await titled('orders', 'Two');
    const part = await titled('part', 'One');
    expect(part.metadata.description).toBe('What it is');
    expect(part.metadata.annotations['backstage.io/source-location']).toBe(
      `url:${APP_URL}/git/team/orders/tree/main/part/`,
    );
    await portal.write('orders', { 'part/about.txt': 'What it does' });
    await eventually(
      () => portal.entity('part'),
      found => found?.metadata.description === 'What it does',
    );
  });

  it('tells what is wrong with a file, and keeps what was there', async () => {
    await portal.write('orders', { [FILE]: 'kind: [' });
    const problems = await eventually(
      portal.problems,
      found => found.length > 0,
    );
    expect(problems).toEqual([
      expect.objectContaining({
        locationRef: `url:${APP_URL}/git/team/orders/tree/main/${FILE}`,
        reason: expect.stringMatching(/YAML/i),
      }),
    ]);
    expect(await portal.entity('orders')).toBeDefined();
    await portal.write('orders', {
      [FILE]: component('orders', 'title: Three'),
    });
    await titled('orders', 'Three');
    await eventually(portal.problems, found => found.length === 0);
  });

  it('does not let a repository take over an entity of another source', async () => {
    await portal.create('hostile');
    await portal.write('hostile', {
      [FILE]: [
        component('existing', 'title: Mine now'),
        component('orders', 'title: Mine now'),
        component('decoy'),
      ].join('---\n'),
    });
    await eventually(
      () => portal.entity('decoy'),
      found => found !== undefined,
    );
    // Said to people, too.
    await eventually(portal.problems, found => found.length === 2);
    expect((await portal.entity('existing')).metadata.title).toBe(
      'The real one',
    );
    expect((await portal.entity('orders')).metadata.title).toBe('Three');
  });

  it.each([
    ['User', 'intruder', '{ memberOf: [team] }'],
    ['Group', 'platform', '{ type: team, children: [] }'],
    ['Template', 'harmful', '{ type: service, owner: team, steps: [] }'],
  ])('refuses a %s', async (kind, name, spec) => {
    await portal.write('hostile', {
      [FILE]: `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`,
    });
    const problems = await eventually(portal.problems, found =>
      found.some(({ reason }: { reason: string }) => reason.includes(name)),
    );
    expect(JSON.stringify(problems)).toContain(
      'of a kind that may not come from this location',
    );
    expect(await portal.entity(name, kind.toLowerCase())).toBeUndefined();
  });

  it('takes entities away with their file, and with their repository', async () => {
    await portal.create('short');
    await portal.write('short', { [FILE]: component('short') });
    await eventually(
      () => portal.entity('short'),
      found => found !== undefined,
    );
    await portal.remove('short', FILE);
    expect(await gone('short')).toBeUndefined();
    await portal.destroy('orders');
    expect(await gone('orders')).toBeUndefined();
  });

  it('takes an address of the host that somebody registers', async () => {
    await portal.create('more');
    await portal.write('more', {
      'elsewhere/info.yaml': component('elsewhere'),
    });
    await portal.api
      .post('/api/catalog/locations')
      .send({
        type: 'url',
        target: `${APP_URL}/git/team/more/tree/main/**/info.yaml`,
      })
      .expect(201);
    const registered = await eventually(
      () => portal.entity('elsewhere'),
      found => found !== undefined,
    );
    expect(registered.metadata.name).toBe('elsewhere');
  });
});
