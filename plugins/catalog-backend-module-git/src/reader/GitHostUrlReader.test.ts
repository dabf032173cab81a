import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import type { GitHostLocation } from '@boardwalk/plugin-git-common';
import { Header } from 'tar';
import type { HostedFiles, ReadOptions } from '../host/types';
import { GitHostUrlReader } from './GitHostUrlReader';

interface Entry {
  path: string;
  content?: string;
  linkpath?: string;
  type?: 'File' | 'SymbolicLink' | 'Link' | 'Directory' | 'CharacterDevice';
}

/** An archive byte by byte: ordinary tools do not write what attackers do. */
function tarOf(entries: Entry[]): Buffer {
  const blocks = entries.flatMap(({ path, content = '', linkpath, type }) => {
    const header = Buffer.alloc(512);
    const size = Buffer.byteLength(content);
    new Header({
      path,
      size,
      linkpath,
      mode: 0o644,
      mtime: new Date(0),
      type: type ?? (linkpath ? 'SymbolicLink' : 'File'),
    }).encode(header, 0);
    const body = Buffer.alloc(Math.ceil(size / 512) * 512);
    body.write(content);
    return [header, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('GitHostUrlReader', () => {
  const work = createMockDirectory();
  const root = 'https://portal.test/git/team/orders';
  let entries: Entry[];
  let asked: Array<GitHostLocation & ReadOptions>;
  let reader: GitHostUrlReader;

  const files: HostedFiles = {
    async readFile(location, options) {
      asked.push({ ...location, ...options });
      const found = entries.find(({ path }) => path === location.path);
      if (!found) throw new NotFoundError('There is no such file');
      if (options.etag === 'blob') throw new NotModifiedError();
      return { data: Buffer.from(found.content ?? ''), etag: 'blob' };
    },
    async readArchive(location, options) {
      asked.push({ ...location, ...options });
      if (options.etag === 'commit') throw new NotModifiedError();
      const below = entries.filter(({ path }) =>
        path.startsWith(location.path),
      );
      if (!below.length) throw new NotFoundError('There is no such folder');
      return { stream: Readable.from([tarOf(below)]), etag: 'commit' };
    },
  };

  beforeEach(() => {
    work.clear();
    asked = [];
    entries = [
      { path: 'catalog-info.yaml', content: 'kind: Component' },
      { path: 'docs/', type: 'Directory' },
      { path: 'docs/index.md', content: '# Docs' },
      { path: 'docs/deep/a.yaml', content: 'a' },
      { path: 'docs-of-others/b.yaml', content: 'b' },
    ];
    reader = GitHostUrlReader.create({
      files,
      urls: {
        appBaseUrl: 'https://portal.test',
        backendBaseUrl: 'https://portal.test',
      },
      workingDirectory: work.path,
    });
  });

  it('reads a file', async () => {
    const url = `${root}/tree/a%2Fb/catalog-info.yaml`;
    const response = await reader.readUrl(url, { etag: 'old' });
    expect((await response.buffer()).toString()).toBe('kind: Component');
    expect(response.etag).toBe('blob');
    expect(asked).toMatchObject([
      {
        namespace: 'team',
        name: 'orders',
        ref: 'a/b',
        path: 'catalog-info.yaml',
        etag: 'old',
      },
    ]);
    await expect(reader.readUrl(url, { etag: 'blob' })).rejects.toThrow(
      NotModifiedError,
    );
  });

  it('says what is missing, and what is no address of a file', async () => {
    await expect(reader.readUrl(`${root}/tree/main/none`)).rejects.toThrow(
      NotFoundError,
    );
    await expect(reader.readTree(`${root}/tree/main/none`)).rejects.toThrow(
      NotFoundError,
    );
    await expect(reader.readUrl(`${root}/commit/abc`)).rejects.toThrow(
      'look like https://portal.test/git/my-team/my-service/tree/main/',
    );
    expect(asked).toHaveLength(2);
  });

  it('unpacks a folder and nothing beside it', async () => {
    const tree = await reader.readTree(`${root}/tree/main/docs/`);
    expect(tree.etag).toBe('commit');
    const dir = await tree.dir();
    expect(dir.startsWith(work.path)).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(['deep', 'index.md']);
    expect(await readFile(`${dir}/index.md`, 'utf8')).toBe('# Docs');
    await expect(tree.dir()).rejects.toThrow('read already');
    await expect(
      reader.readTree(`${root}/tree/main/docs`, { etag: 'commit' }),
    ).rejects.toThrow(NotModifiedError);
  });

  it('reads the root of the default branch, and only what is asked for', async () => {
    const tree = await reader.readTree(root, {
      filter: path => path.endsWith('.yaml'),
    });
    const found = await tree.files();
    expect(found.map(({ path }) => path)).toEqual([
      'catalog-info.yaml',
      'docs/deep/a.yaml',
      'docs-of-others/b.yaml',
    ]);
    expect((await found[1].content()).toString()).toBe('a');
    expect(asked[0].ref).toBeUndefined();
  });

  it('searches by pattern, and for a single file', async () => {
    const byPattern = await reader.search(`${root}/tree/main/docs/**/*.yaml`);
    expect(byPattern.etag).toBe('commit');
    expect(byPattern.files.map(({ url }) => url)).toEqual([
      `${root}/tree/main/docs/deep/a.yaml`,
    ]);
    const url = `${root}/tree/main/catalog-info.yaml`;
    const single = await reader.search(url);
    expect(single).toMatchObject({ etag: 'blob', files: [{ url }] });
    await expect(reader.search(url, { etag: 'blob' })).rejects.toThrow(
      NotModifiedError,
    );
    for (const none of ['none.yaml', 'none/*.yaml'])
      expect(await reader.search(`${root}/tree/main/${none}`)).toEqual({
        files: [],
        etag: '',
      });
  });

  it('leaves out what leads out of the folder', async () => {
    entries = [
      { path: 'docs/index.md', content: '# Docs' },
      { path: 'docs/good', linkpath: 'index.md' },
      { path: 'docs/a/up', linkpath: '../index.md' },
      { path: 'docs/above', linkpath: '../secret' },
      { path: 'docs/absolute', linkpath: '/etc/passwd' },
      // Each of the two stays inside by itself; together they do not.
      { path: 'docs/x/y/top', linkpath: '../..' },
      { path: 'docs/chained', linkpath: 'x/y/top/../outside' },
      { path: 'docs/../../escaped', content: 'no' },
      { path: 'docs/hard', linkpath: 'docs/index.md', type: 'Link' },
      { path: 'docs/device', type: 'CharacterDevice' },
    ];
    const tree = await reader.readTree(`${root}/tree/main/docs`);
    const dir = await tree.dir();
    expect(readdirSync(dir).sort()).toEqual(['a', 'good', 'index.md', 'x']);
    expect(await readlink(`${dir}/a/up`)).toBe('../index.md');
    expect(lstatSync(`${dir}/good`).isSymbolicLink()).toBe(true);
    expect(existsSync(`${dir}/../escaped`)).toBe(false);
    expect(existsSync(work.resolve('escaped'))).toBe(false);
  });

  it('writes nothing through a link', async () => {
    entries = [
      { path: 'inside', linkpath: '.' },
      { path: 'inside/file', content: 'no' },
      { path: 'out', linkpath: '..' },
      { path: 'out/file', content: 'no' },
    ];
    await reader
      .readTree(`${root}/tree/main`)
      .then(tree => tree.dir())
      .catch(() => {});
    expect(existsSync(work.resolve('file'))).toBe(false);
  });

  it('leaves no half of a folder when the archive breaks off', async () => {
    files.readArchive = async () => ({
      stream: Readable.from(
        (function* half() {
          yield tarOf(entries).subarray(0, 700);
          throw new Error('The host went away');
        })(),
      ),
      etag: 'commit',
    });
    const tree = await reader.readTree(`${root}/tree/main`);
    await expect(tree.dir()).rejects.toThrow('went away');
    expect(readdirSync(work.path)).toEqual([]);
  });
});
