import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type request from 'supertest';
import { createAnswerValidator, readOpenApi } from '../__testUtils__/openApi';
import {
  startGitHost,
  type RunningGitHost,
} from '../__testUtils__/startGitHost';

jest.setTimeout(60_000);

type Method = 'get' | 'post' | 'delete';

const R = '/v1/repositories/{namespace}/{name}';
const text = (file: string, content: string) => ({
  path: file,
  content,
  encoding: 'utf-8' as const,
});

/** JSON as a value, text as text, and all else as bytes. */
const readBody: Parameters<request.Test['parse']>[0] = (response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', chunk => chunks.push(Buffer.from(chunk)));
  response.on('end', () => {
    const bytes = Buffer.concat(chunks);
    const type = String(
      (response as unknown as IncomingMessage).headers['content-type'],
    );
    if (type.startsWith('application/json'))
      done(null, JSON.parse(bytes.toString('utf8')));
    else done(null, type.startsWith('text/') ? bytes.toString('utf8') : bytes);
  });
};

describe('the API of the Git host', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const check = createAnswerValidator();
  let host: RunningGitHost;
  let called: Set<string>;

  beforeAll(async () => {
    called = new Set();
    host = await startGitHost(databases);
  });
  afterAll(() => host.stop());

  /** Calls a route of the document, and holds the answer against it. */
  const call = async (
    method: Method,
    route: string,
    options: {
      name?: string;
      params?: Record<string, string>;
      query?: object;
      body?: object;
      who?: string;
      header?: string;
      match?: string;
    } = {},
  ) => {
    const { name = 'shop', query = {}, body, who = 'ana' } = options;
    const params: Record<string, string> = {
      namespace: 'payments',
      name,
      ...options.params,
    };
    const address = route.replace(/{(\w+)}/g, (_, key) =>
      encodeURIComponent(params[key]),
    );
    const response = await host.api[method](`/api/git${address}`)
      .query(query)
      .set('Authorization', options.header ?? host.as(who).Authorization)
      .set(options.match ? { 'If-None-Match': options.match } : {})
      .buffer(true)
      .parse(readBody)
      .send(body);
    called.add(`${method} ${route}`);
    if (response.status !== 204 && response.status !== 304)
      check(method, route, response);
    return response;
  };
  const commit = async (name: string, body: object) => {
    const response = await call('post', `${R}/commits`, { name, body });
    expect([response.status, response.body]).toEqual([201, expect.anything()]);
    return response.body.commit.sha as string;
  };
  const seeded = async (
    name: string,
    files = [text('README.md', '# Hello\n')],
  ) => {
    await host.addRepository(name);
    return commit(name, { branch: 'main', message: 'First', files });
  };

  it('makes repositories for owners, finds them, and removes them', async () => {
    const body = {
      namespace: 'payments',
      name: 'first',
      owner: 'group:default/payments',
      description: 'Takes money',
    };
    const created = await call('post', '/v1/repositories', { body });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      slug: 'payments/first',
      owner: 'group:default/payments',
      defaultBranch: 'main',
      cloneUrl: 'http://portal.example/api/git/payments/first.git',
      webUrl: 'http://portal.example/git/payments/first',
      createdBy: 'user:default/ana',
      empty: true,
      permissions: { update: true, delete: true },
    });
    const again = await call('post', '/v1/repositories', { body });
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('exists already');
    const foreign = await call('post', '/v1/repositories', {
      body: { ...body, name: 'x', owner: 'group:default/ads' },
    });
    expect(foreign.status).toBe(403);
    const unknown = await call('post', '/v1/repositories', {
      who: 'pat',
      body: { ...body, name: 'x', owner: 'group:default/nobody' },
    });
    expect(unknown.status).toBe(400);
    const byPlatform = await call('post', '/v1/repositories', {
      who: 'pat',
      body: { ...body, namespace: 'ads', owner: 'group:default/ads' },
    });
    expect(byPlatform.status).toBe(201);

    for (const wrong of [
      { ...body, name: '../x' },
      { ...body, name: 'x.git' },
      { ...body, name: 'A' },
      { ...body, namespace: 'v1' },
      { ...body, name: 'x', owner: 'payments/x/y' },
      { ...body, name: 'x', defaultBranch: '-x' },
      { ...body, name: 'x', description: 'a\u0000b' },
      { ...body, name: 'x', more: true },
      {},
    ]) {
      const refused = await call('post', '/v1/repositories', { body: wrong });
      expect([wrong, refused.status]).toEqual([wrong, 400]);
    }

    const page = await call('get', '/v1/repositories', { query: { limit: 1 } });
    expect(page.body).toMatchObject({ totalItems: 2 });
    const next = await call('get', '/v1/repositories', {
      query: { limit: 1, cursor: page.body.pageInfo.nextCursor },
    });
    expect(next.body.items[0].slug).toBe('payments/first');
    expect(next.body.pageInfo).toEqual({});
    const found = await call('get', '/v1/repositories', {
      query: {
        q: 'MONEY',
        owner: 'group:default/payments',
        namespace: 'payments',
      },
    });
    expect(found.body.totalItems).toBe(1);
    const seen = await call('get', R, { name: 'first', who: 'eve' });
    expect(seen.body.permissions).toEqual({ update: false, delete: false });

    expect(
      (await call('delete', R, { name: 'first', who: 'eve' })).status,
    ).toBe(403);
    expect((await call('delete', R, { name: 'first' })).status).toBe(204);
    expect((await call('get', R, { name: 'first' })).status).toBe(404);
    expect((await call('delete', R, { name: 'first' })).status).toBe(404);
    expect((await call('post', '/v1/repositories', { body })).status).toBe(201);
  });

  it('has one of ten people who want a name at once get it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        call('post', '/v1/repositories', {
          body: {
            namespace: 'payments',
            name: 'race',
            owner: 'group:default/payments',
          },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array(9).fill(409),
    ]);
  });

  it('commits files, as the person, and shows them', async () => {
    await host.addRepository('files');
    const empty = await call('get', `${R}/tree`, { name: 'files' });
    expect(empty.body).toEqual({ empty: true, entries: [] });
    expect((await call('get', `${R}/commits`, { name: 'files' })).body).toEqual(
      {
        items: [],
        hasMore: false,
      },
    );
    const sha = await commit('files', {
      branch: 'main',
      message: 'Begin\n\nWith all that is needed',
      files: [
        text('README.md', '# Hello é\n'),
        { ...text('bin/run "it"', '#!/bin/sh\n'), executable: true },
        { path: 'logo.png', content: 'iVBORwAAAA==', encoding: 'base64' },
        text('docs/a.md', 'A'),
      ],
    });
    const tree = await call('get', `${R}/tree`, { name: 'files' });
    expect(tree.body).toMatchObject({
      ref: 'main',
      commit: {
        sha,
        subject: 'Begin',
        body: 'With all that is needed',
        author: { name: 'Ana Silva', email: 'ana@example.com' },
        parents: [],
      },
      entries: [
        { name: 'bin', type: 'directory' },
        { name: 'docs', type: 'directory' },
        { name: 'README.md', type: 'file', size: 11 },
        { name: 'logo.png', type: 'file' },
      ],
    });
    const below = await call('get', `${R}/tree`, {
      name: 'files',
      query: { path: 'bin', ref: sha },
    });
    expect(below.body.entries).toEqual([
      {
        name: 'run "it"',
        path: 'bin/run "it"',
        type: 'file',
        size: 10,
        executable: true,
      },
    ]);
    const blob = await call('get', `${R}/blob`, {
      name: 'files',
      query: { path: 'README.md' },
    });
    expect(blob.body).toMatchObject({
      content: '# Hello é\n',
      binary: false,
      truncated: false,
    });
    const picture = await call('get', `${R}/blob`, {
      name: 'files',
      query: { path: 'logo.png' },
    });
    expect(picture.body).toMatchObject({ binary: true, content: null });

    for (const [what, query] of [
      ['tree', { path: 'nothing' }],
      ['tree', { path: 'README.md' }],
      ['tree', { ref: 'nothing' }],
      ['tree', { ref: '--output=x' }],
      ['tree', { ref: 'main~1' }],
      ['blob', { path: 'docs' }],
      ['blob', { path: 'no' }],
      ['raw', { path: 'no' }],
      ['archive', { path: 'no' }],
      ['commits', { ref: 'no' }],
    ] as const) {
      const missing = await call('get', `${R}/${what}`, {
        name: 'files',
        query,
      });
      expect([what, query, missing.status]).toEqual([what, query, 404]);
    }
    for (const [what, query] of [
      ['tree', { path: '../x' }],
      ['tree', { path: 'a/./b' }],
      ['blob', {}],
      ['commits', { limit: 0 }],
      ['compare', { base: 'main' }],
    ] as const)
      expect(
        (await call('get', `${R}/${what}`, { name: 'files', query })).status,
      ).toBe(400);
  });

  it('gives bytes that no browser takes for a page, and archives that tell when nothing changed', async () => {
    const first = await seeded('bytes', [
      text('page.html', '<script>alert(1)</script>'),
      text('docs/a.md', 'A'),
    ]);
    const raw = await call('get', `${R}/raw`, {
      name: 'bytes',
      query: { path: 'page.html' },
    });
    expect(raw.body).toBe('<script>alert(1)</script>');
    expect(raw.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await commit('bytes', {
      branch: 'main',
      expectedHeadSha: first,
      message: 'Second',
      files: [text('page.html', 'x')],
    });
    const archive = await call('get', `${R}/archive`, {
      name: 'bytes',
      query: { path: 'docs' },
    });
    // Nothing below docs has changed since.
    expect(archive.headers.etag).toBe(`"${first}"`);
    const listed = execFileSync('tar', ['-t'], { input: archive.body });
    expect(listed.toString().split('\n')).toContain('docs/a.md');
    expect(listed.toString()).not.toContain('page.html');
    const unchanged = await call('get', `${R}/archive`, {
      name: 'bytes',
      query: { path: 'docs' },
      match: `"${first}"`,
    });
    expect(unchanged.status).toBe(304);
  });

  it('refuses commits that go wrong, and changes nothing', async () => {
    const head = await seeded('guarded');
    const files = [text('a', 'b')];
    const refused = async (body: object, who = 'ana') =>
      (await call('post', `${R}/commits`, { name: 'guarded', body, who }))
        .status;
    const base = { branch: 'main', message: 'M', expectedHeadSha: head, files };
    for (const file of [
      '../x',
      '/x',
      '.git/hooks/post-receive',
      'a/.Git/config',
      'a\u0000b',
      'a\nM 100644 inline b',
    ])
      expect(await refused({ ...base, files: [text(file, 'x')] })).toBe(400);
    expect(await refused({ ...base, message: ' ' })).toBe(400);
    expect(await refused({ ...base, files: [] })).toBe(400);
    expect(await refused({ ...base, branch: '../x' })).toBe(400);
    expect(
      await refused({ ...base, author: { name: 'A\nB', email: 'x' } }),
    ).toBe(400);
    expect(
      await refused({
        ...base,
        files: [{ path: 'a', content: '%', encoding: 'base64' }],
      }),
    ).toBe(400);
    expect(
      await refused({ ...base, files: [text('README.md', '# Hello\n')] }),
    ).toBe(400);
    expect(await refused(base, 'eve')).toBe(403);
    expect(await refused({ ...base, expectedHeadSha: undefined })).toBe(409);
    expect(
      await refused({ ...base, expectedHeadSha: '0'.repeat(39).concat('1') }),
    ).toBe(409);
    expect(
      await refused({ ...base, branch: 'main/x', expectedHeadSha: undefined }),
    ).toBe(409);
    const { body } = await call('get', `${R}/commits`, { name: 'guarded' });
    expect(body.items).toMatchObject([{ sha: head }]);
    expect(await host.knex('pushes').where({ name: 'guarded' })).toHaveLength(
      1,
    );

    const race = await Promise.all(
      [1, 2, 3].map(number =>
        call('post', `${R}/commits`, {
          name: 'guarded',
          body: { ...base, files: [text(`f${number}`, 'x')] },
        }),
      ),
    );
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('compares and merges branches', async () => {
    const base = await seeded('merging', [
      text('README.md', 'one\ntwo\nthree\n'),
      text('old.txt', 'a\nb\nc\nd\ne\n'),
      text('gone.txt', 'x\n'),
    ]);
    const head = await commit('merging', {
      branch: 'boardwalk/task-1',
      message: 'Propose',
      files: [
        text('README.md', 'one\n2\nthree\n'),
        text('new.txt', 'a\nb\nc\nd\ne\n'),
        { path: 'old.txt', delete: true },
        { path: 'gone.txt', delete: true },
      ],
    });
    const refs = { base: 'main', head: 'boardwalk/task-1' };
    const compared = await call('get', `${R}/compare`, {
      name: 'merging',
      query: refs,
    });
    expect(compared.body).toMatchObject({
      baseSha: base,
      headSha: head,
      mergeBaseSha: base,
      ahead: 1,
      behind: 0,
      mergeable: 'fast-forward',
      conflicts: [],
      commits: [{ sha: head }],
      truncated: false,
    });
    expect(compared.body.files).toEqual([
      expect.objectContaining({
        path: 'README.md',
        status: 'modified',
        additions: 1,
        deletions: 1,
        patch: '@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n',
      }),
      expect.objectContaining({ path: 'gone.txt', status: 'deleted' }),
      expect.objectContaining({
        path: 'new.txt',
        oldPath: 'old.txt',
        status: 'renamed',
        patch: null,
      }),
    ]);
    const details = await call('get', `${R}/commits/{sha}`, {
      name: 'merging',
      params: { sha: head },
    });
    expect(details.body.files).toHaveLength(3);
    const rootDetails = await call('get', `${R}/commits/{sha}`, {
      name: 'merging',
      params: { sha: base },
    });
    expect(rootDetails.body.files).toHaveLength(3);

    const merge = (body: object, who = 'ana') =>
      call('post', `${R}/merge`, { name: 'merging', body, who });
    expect(
      (await merge({ ...refs, expectedHeadSha: head }, 'eve')).status,
    ).toBe(403);
    expect((await merge({ ...refs, expectedHeadSha: base })).status).toBe(409);
    expect((await merge({ ...refs })).status).toBe(400);
    const merged = await merge({ ...refs, expectedHeadSha: head });
    expect(merged.status).toBe(200);
    expect(merged.body.commit).toMatchObject({
      parents: [base, head],
      subject: 'Merge boardwalk/task-1 into main',
      author: { name: 'Ana Silva' },
    });
    const nothing = await merge({ ...refs, expectedHeadSha: head });
    expect(nothing.status).toBe(409);
    expect(nothing.body.error.message).toContain('has all of');

    const tip = merged.body.commit.sha;
    const left = await commit('merging', {
      branch: 'left',
      base,
      message: 'Left',
      files: [text('README.md', 'one\nLEFT\nthree\n')],
    });
    const conflict = await call('get', `${R}/compare`, {
      name: 'merging',
      query: { base: 'main', head: 'left' },
    });
    expect(conflict.body).toMatchObject({
      mergeable: 'conflict',
      conflicts: ['README.md'],
      ahead: 1,
      behind: 2,
    });
    const conflicting = await merge({
      base: 'main',
      head: 'left',
      expectedHeadSha: left,
    });
    expect(conflicting.status).toBe(409);
    expect(conflicting.body.error.message).toContain('README.md');

    const branches = await call('get', `${R}/branches`, { name: 'merging' });
    expect(branches.body.items).toMatchObject([
      { name: 'main', isDefault: true, commit: { sha: tip }, ahead: 0 },
      { name: expect.any(String) },
      { name: expect.any(String) },
    ]);
    expect(
      branches.body.items.find(({ name }: { name: string }) => name === 'left'),
    ).toMatchObject({ ahead: 1, behind: 2, isDefault: false });
    const remove = (branch: string, who = 'ana') =>
      call('delete', `${R}/branches/{branch}`, {
        name: 'merging',
        params: { branch },
        who,
      });
    expect((await remove('boardwalk/task-1', 'eve')).status).toBe(403);
    expect((await remove('boardwalk/task-1')).status).toBe(204);
    expect((await remove('boardwalk/task-1')).status).toBe(404);
    expect((await remove('main')).status).toBe(409);
    expect((await call('get', `${R}/tags`, { name: 'merging' })).body).toEqual({
      items: [],
    });
    expect(host.audit.map(({ eventId }) => eventId)).toEqual(
      expect.arrayContaining(['merge', 'commit', 'branch-delete']),
    );
  });

  it('follows the owner that the catalog-info.yaml names, if there is one', async () => {
    const entity = (owner: string) =>
      text(
        'catalog-info.yaml',
        `kind: Component\nmetadata: {name: moving}\nspec: {owner: ${owner}}\n`,
      );
    const head = await seeded('moving', [entity('nobody')]);
    expect((await call('get', R, { name: 'moving' })).body.owner).toBe(
      'group:default/payments',
    );
    await commit('moving', {
      branch: 'main',
      expectedHeadSha: head,
      message: 'To ads',
      files: [entity('ads')],
    });
    expect((await call('get', R, { name: 'moving' })).body).toMatchObject({
      owner: 'group:default/ads',
      permissions: { update: false },
    });
  });

  it('makes tokens that are seen once, and lists and revokes one’s own', async () => {
    const body = { name: 'laptop', scopes: ['read'], expiresInDays: 30 };
    const created = await call('post', '/v1/tokens', { body });
    expect(created.status).toBe(201);
    expect(created.body.token).toMatch(/^bwg_[\w-]{43}$/);
    const listed = await call('get', '/v1/tokens');
    expect(listed.body.items).toContainEqual(created.body.item);
    expect(JSON.stringify(listed.body)).not.toContain(created.body.token);
    const rows = JSON.stringify(await host.knex('tokens'));
    expect(rows).not.toContain(created.body.token.slice(4));
    expect(JSON.stringify(host.audit)).not.toContain(created.body.token);
    for (const wrong of [
      { ...body, expiresInDays: 366 },
      { ...body, scopes: [] },
      { ...body, scopes: ['admin'] },
      { ...body, name: '' },
      { ...body, repository: '../x' },
    ])
      expect((await call('post', '/v1/tokens', { body: wrong })).status).toBe(
        400,
      );
    const nowhere = { ...body, repository: 'payments/nowhere' };
    expect((await call('post', '/v1/tokens', { body: nowhere })).status).toBe(
      404,
    );

    const params = { id: created.body.item.id };
    const revoke = (who: string) =>
      call('delete', '/v1/tokens/{id}', { params, who });
    expect((await revoke('eve')).status).toBe(404);
    expect((await revoke('ana')).status).toBe(204);
    expect((await call('get', '/v1/tokens')).body.items).toEqual([]);
    expect(
      (await call('delete', '/v1/tokens/{id}', { params: { id: 'x' } })).status,
    ).toBe(400);
  });

  it('tells services what was pushed, and lets them read but not write', async () => {
    const header = mockCredentials.service.header();
    const { body } = await call('get', '/v1/pushes', { header });
    const ids = body.items.map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a: number, b: number) => a - b));
    const rest = await call('get', '/v1/pushes', {
      header,
      query: { after: ids.at(-2) },
    });
    expect(rest.body.items).toHaveLength(1);
    expect((await call('get', '/v1/pushes')).status).toBe(403);
    expect((await call('get', R, { name: 'files', header })).status).toBe(200);
    for (const [method, route] of [
      ['post', '/v1/repositories'],
      ['delete', R],
      ['post', '/v1/tokens'],
    ] as const)
      expect(
        (await call(method, route, { name: 'files', header, body: {} })).status,
      ).toBe(403);
  });

  it('asks everyone who they are', async () => {
    const document = readOpenApi();
    for (const [route, methods] of Object.entries(document.paths))
      for (const method of Object.keys(methods)) {
        if (!['get', 'post', 'delete'].includes(method)) continue;
        const { status } = await call(method as Method, route, {
          header: mockCredentials.none.header(),
          params: { branch: 'b', sha: 'a', id: 'i' },
        });
        expect([method, route, status]).toEqual([method, route, 401]);
      }
  });

  it('serves its description, of which the docs have a copy, and all of it was tried', async () => {
    const yaml = await host.api
      .get('/api/git/v1/openapi.yaml')
      .set(host.as('ana'))
      .expect(200);
    const source = (file: string) =>
      readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
    expect(yaml.text).toBe(source('openapi.yaml'));
    expect(source('../../docs/api/git.openapi.yaml')).toBe(yaml.text);
    const described = Object.entries(readOpenApi().paths).flatMap(
      ([route, methods]) =>
        Object.keys(methods).map(method => `${method} ${route}`),
    );
    expect([...called].sort()).toEqual(described.sort());
  });
});
