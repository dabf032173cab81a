import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  component,
  eventually,
  startCatalog,
} from '../__testUtils__/startCatalog';

jest.setTimeout(120_000);

describe('locations registered by URL', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  const files: Record<string, string> = {};
  const server = createServer((req, res) => {
    const content = files[req.url ?? ''];
    res.writeHead(content ? 200 : 404).end(content);
  });
  let host: string;
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    catalog = await startCatalog({
      databases,
      config: { backend: { reading: { allow: [{ host, paths: ['/open'] }] } } },
    });
  });

  afterAll(async () => {
    await catalog.stop();
    server.close();
  });

  const register = (target: string, type = 'url', query = '') =>
    catalog.api.post(`/api/catalog/locations${query}`).send({ type, target });

  it('loads what an allowed host serves', async () => {
    files['/open/a.yaml'] = component('registered');
    const { status } = await register(`http://${host}/open/a.yaml`);
    expect(status).toBe(201);
    await eventually(catalog.entityRefs, refs =>
      refs.includes('Component:registered'),
    );
  });

  it('refuses an entity that names a folder of this machine as its source', async () => {
    files['/open/source.yaml'] = component('reads-the-disk').replace(
      'metadata:',
      'metadata:\n  annotations: { backstage.io/source-location: file:/etc/ }',
    );
    await register(`http://${host}/open/source.yaml`);
    await eventually(catalog.problems, problems =>
      problems.some(({ reason }) => /source-location .*url:/.test(reason)),
    );
    expect(await catalog.entityRefs()).not.toContain(
      'Component:reads-the-disk',
    );
  });

  it.each([
    ['a path on disk', '/etc/passwd', /is not a URL\. Enter/],
    ['a file URL', 'file:///etc/passwd', /Only http and https .*folders/],
    ['another scheme', 'ftp://example.com/a.yaml', /Only http and https/],
    ['another host', 'http://169.254.169.254/x', /may not be read .*allow/],
    ['a look-alike host', 'https://github.com.evil.test/a', /may not be read/],
    ['a password', 'https://me:secret@github.com/a', /user name or password/],
  ])('refuses %s wherever one can be named', async (_, target, message) => {
    const refused = {
      name: 'InputError',
      message: expect.stringMatching(message),
    };
    const location = { type: 'url', target };
    const answers = await Promise.all([
      register(target),
      register(target, 'url', '?dryRun=true'),
      catalog.api.put('/api/catalog/locations/some-id').send(location),
      catalog.api.post('/api/catalog/analyze-location').send({ location }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.error).toMatchObject(refused);
    }
    expect(await catalog.knex('locations').where({ target })).toEqual([]);
  });

  it('refuses a path of an allowed host that is not allowed', async () => {
    const { body } = await register(`http://${host}/closed/a.yaml`).expect(400);
    expect(body.error.message).toContain('/closed/a.yaml may not be read');
  });

  it('refuses locations of type file', async () => {
    const { body } = await register('/etc/passwd', 'file').expect(400);
    expect(body.error.message).toContain("type 'file' cannot be registered");
  });

  it('accepts hosts of integrations', async () => {
    const { status } = await register(
      'https://github.com/o/r/blob/main/a.yaml',
    );
    expect(status).toBe(201);
  });

  it('leaves malformed bodies and other routes to the catalog', async () => {
    const { body } = await catalog.api
      .post('/api/catalog/locations')
      .send({ nonsense: 1 })
      .expect(400);
    expect(body.error.message).toContain('required property');
    await catalog.api.get('/api/catalog/locations').expect(200);
    await catalog.api
      .get('/api/catalog/locations')
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('does not let a registered file lead to the disk, or bring users', async () => {
    directory.setContent({
      'secret.yaml': component('from-disk'),
    });
    const location = (name: string, spec: string) =>
      `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: ${name}, annotations: { backstage.io/managed-by-location: 'file:/etc/x', backstage.io/managed-by-origin-location: 'file:/etc/x' } }\nspec: ${spec}\n`;
    const disk = directory.resolve('secret.yaml');
    files['/open/smuggle.yaml'] = [
      component('innocent'),
      location('typed', `{ type: file, target: ${disk} }`),
      location('untyped', `{ target: 'file://${disk}' }`),
      location('plain', `{ target: ${disk} }`),
    ].join('---\n');
    files['/open/user.yaml'] =
      'apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: { name: intruder }\nspec: { memberOf: [] }\n';
    await register(`http://${host}/open/smuggle.yaml`).expect(201);
    await register(`http://${host}/open/user.yaml`).expect(201);

    const problems = await eventually(
      catalog.problems,
      found => found.filter(p => p.kind !== 'unreachable').length >= 2,
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'validation',
        locationRef: `url:http://${host}/open/user.yaml`,
        reason: expect.stringContaining('user:default/intruder'),
      }),
    );
    await eventually(catalog.entityRefs, refs =>
      refs.includes('Component:innocent'),
    );
    const rows = await catalog.knex('refresh_state').select('entity_ref');
    const refs = rows.map(row => row.entity_ref);
    // All three were processed, and led nowhere.
    expect(refs).toContain('location:default/plain');
    expect(refs).not.toContain('component:default/from-disk');
    expect(refs).not.toContain('user:default/intruder');
  });

  it('does not let validation read the disk', async () => {
    directory.setContent({ 'secret.yaml': 'password: [hunter2' });
    const disk = directory.resolve('secret.yaml');
    const validate = (annotations: object) =>
      catalog.api.post('/api/catalog/validate-entity').send({
        location: 'url:https://example.com/a.yaml',
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Location',
          metadata: { name: 'a', annotations },
          spec: { type: 'file', target: disk },
        },
      });
    for (const name of ['managed-by-location', 'managed-by-origin-location']) {
      const answer = await validate({
        [`backstage.io/${name}`]: `file:${disk}`,
      });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain('must start with url:');
    }
    const { text } = await validate({}).expect(400);
    expect(text).not.toContain('hunter2');
  });
});

describe('GET /boardwalk/problems', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('answers signed-in callers who may read all entities', async () => {
    const catalog = await startCatalog({ databases });
    const url = '/api/catalog/boardwalk/problems';
    await catalog.api
      .get(url)
      .set('authorization', mockCredentials.none.header())
      .expect(401);
    await catalog.api.get(`${url}?limit=0`).expect(400);
    await catalog.api.get(`${url}?offset=-1`).expect(400);
    const { body } = await catalog.api.get(url).expect(200);
    expect(body).toEqual({ items: [], totalItems: 0 });
    await catalog.stop();
  });

  it('refuses those who may not', async () => {
    const catalog = await startCatalog({
      databases,
      permissions: AuthorizeResult.DENY,
    });
    const { body } = await catalog.api
      .get('/api/catalog/boardwalk/problems')
      .expect(403);
    expect(body.error.name).toBe('NotAllowedError');
    await catalog.stop();
  });
});
