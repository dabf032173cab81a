import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { parse } from 'yaml';
import {
  GROUP,
  startGoldenPaths,
  templateEntity,
} from '../__testUtils__/startGoldenPaths';

jest.setTimeout(60_000);

const PATH = '/api/scaffolder/boardwalk/v1';
const values = '${{ steps.prepare.output.values }}';

const STEPS = [
  {
    id: 'prepare',
    action: 'boardwalk:prepare',
    input: { kind: 'service', parameters: '${{ parameters }}' },
  },
  {
    id: 'skeleton',
    action: 'fetch:template',
    input: { url: './skeleton', values },
  },
  {
    id: 'part',
    action: 'boardwalk:fetch-part',
    input: { part: 'ci/github', values, templateFileExtension: true },
  },
  {
    id: 'compliance',
    action: 'boardwalk:compliance',
    input: { values },
  },
  {
    id: 'publish',
    action: 'boardwalk:git:publish',
    input: { namespace: 'checkout', name: 'orders', owner: 'checkout' },
  },
];

describe('preview', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory({
    content: {
      template: {
        'template.yaml': '',
        skeleton: {
          CODEOWNERS: '* @${{ values.ownerName }}\n',
          'logo.png': Buffer.from([137, 80, 78, 71, 0, 255]),
          ...Object.fromEntries(
            Array.from({ length: 80 }, (_, i) => [
              `file${i}.txt`,
              '${{ values.description }}\n',
            ]),
          ),
        },
      },
      parts: {
        ci: {
          github: {
            '.github': {
              workflows: {
                'ci.yml': 'run: ${{ github.sha }}\n',
                'release.yml.njk': 'image: ${{ values.image }}\n',
              },
            },
          },
        },
      },
    },
  });
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW } as const)),
    authorizeConditional: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW } as const)),
  });
  let running: Awaited<ReturnType<typeof startGoldenPaths>>;

  beforeAll(async () => {
    running = await startGoldenPaths({
      knex: await databases.init('POSTGRES_18'),
      directory,
      entities: [
        GROUP,
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'taken' },
        },
        templateEntity(directory.resolve('template/template.yaml'), {
          steps: STEPS,
        }),
        {
          ...templateEntity('/etc/template.yaml', { steps: STEPS }),
          metadata: {
            name: 'liar',
            annotations: {
              'backstage.io/managed-by-location': 'url:https://x.test/t.yaml',
              'backstage.io/source-location': 'file:/etc/',
            },
          },
        },
      ],
      features: [permissions.factory],
    });
  });
  afterAll(() => running.stop());

  const preview = (input: object) =>
    running.api.post(`${PATH}/preview`).send(input);
  const answers = {
    name: 'orders',
    owner: 'checkout',
    description: '${{ 7 * 7 }} - "a": {% raw %}',
  };

  it('renders every file, and makes nothing', async () => {
    const { status, body } = await preview({
      templateRef: 'template:default/tiny',
      values: answers,
    });
    expect([status, body.totalFiles]).toEqual([200, 85]);
    const file = (path: string) =>
      body.files.find((one: { path: string }) => one.path === path);
    // What people write is text, whatever it looks like.
    expect(file('file7.txt').content).toBe(`${answers.description}\n`);
    expect(file('CODEOWNERS').content).toBe('* @checkout\n');
    expect(file('.github/workflows/ci.yml').content).toBe(
      'run: ${{ github.sha }}\n',
    );
    expect(file('.github/workflows/release.yml').content).toBe(
      'image: ghcr.io/checkout/orders\n',
    );
    expect(file('logo.png')).toMatchObject({
      size: 6,
      binary: true,
      content: null,
    });
    expect(parse(file('compliance.yaml').content)).toMatchObject({
      apiVersion: 'boardwalk.dev/v1alpha1',
      kind: 'Compliance',
      metadata: { template: 'template:default/tiny' },
      controls: expect.arrayContaining([
        expect.objectContaining({
          id: 'code-review',
          implementedIn: ['CODEOWNERS'],
        }),
      ]),
    });
    expect(body.values).toMatchObject({
      slug: 'checkout/orders',
      template: 'template:default/tiny',
    });
    expect(body.log.join('\n')).toContain(
      'Would commit the workspace to a new checkout/orders',
    );
    expect(running.git.stored.size).toBe(0);
    expect(running.onboarding.record).not.toHaveBeenCalled();
  });

  it('lists all problems by field', async () => {
    const { status, body } = await preview({
      templateRef: 'template:default/tiny',
      values: { name: 'taken', owner: 'payments', risk: { retentionDays: -1 } },
    });
    expect(status).toBe(400);
    expect(body.error.problems).toEqual([
      { field: 'risk.retentionDays', message: expect.any(String) },
      { field: 'name', message: expect.stringContaining('taken') },
      { field: 'owner', message: expect.stringContaining('There is no') },
    ]);
  });

  it('refuses long answers, unknown templates and bodies of another shape', async () => {
    const long = await preview({
      templateRef: 'template:default/tiny',
      values: { ...answers, description: 'x'.repeat(1_000_000) },
    });
    expect(long.status).toBe(413);
    const unknown = await preview({ templateRef: 'nothing', values: {} });
    expect(unknown.status).toBe(404);
    const group = await preview({
      templateRef: 'group:default/checkout',
      values: {},
    });
    expect(group.status).toBe(400);
    expect((await preview({ values: {} })).status).toBe(400);
  });

  it('reads no folder of this machine for a template from elsewhere', async () => {
    const { status, body } = await preview({
      templateRef: 'template:default/liar',
      values: answers,
    });
    expect(status).not.toBe(200);
    expect(JSON.stringify(body)).not.toContain('passwd');
  });

  it.each(['/preview', '/name?name=orders', '/hosts'])(
    'is for signed-in people who may create: %s',
    async path => {
      const ask = () =>
        path === '/preview'
          ? preview({ templateRef: 'tiny', values: answers })
          : running.api.get(`${PATH}${path}`);
      const anonymous = await ask().set(
        'Authorization',
        mockCredentials.none.header(),
      );
      expect(anonymous.status).toBe(401);
      permissions.authorize.mockResolvedValueOnce([
        { result: AuthorizeResult.DENY },
      ]);
      expect((await ask()).status).toBe(403);
    },
  );

  it('judges a name as it is typed', async () => {
    const ask = async (query: string) =>
      (await running.api.get(`${PATH}/name?${query}`).expect(200)).body;
    expect(await ask('name=orders&owner=group:default/checkout')).toEqual({
      name: 'orders',
      available: true,
      problems: [],
    });
    expect(await ask('name=taken')).toEqual({
      name: 'taken',
      available: false,
      problems: [expect.stringContaining('taken by a component')],
    });
    expect((await ask('name=Bad%20Name')).available).toBe(false);
    await running.api.get(`${PATH}/name`).expect(400);
  });

  it('lists where repositories can be made', async () => {
    const { body } = await running.api.get(`${PATH}/hosts`).expect(200);
    expect(body.items).toEqual([
      {
        host: 'boardwalk',
        provider: 'boardwalk',
        title: 'Boardwalk',
        canPublish: true,
      },
    ]);
  });
});
