import { createMockDirectory } from '@backstage/backend-test-utils';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { watchFolders } from './watchFolders';

describe('watchFolders', () => {
  const directory = createMockDirectory();

  /** Starts watching and waits until all of these paths were reported. */
  async function changesOf(paths: string[], act: () => Promise<void>) {
    const seen = new Set<string>();
    let stop = async () => {};
    const all = new Promise<void>((resolve, reject) => {
      let acted = false;
      stop = watchFolders({
        folders: [directory.resolve('entities')],
        batchMs: 10,
        onError: reject,
        onChange: changed => {
          if (!acted) {
            acted = true;
            act().catch(reject);
          }
          changed.forEach(path => seen.add(path));
          if (paths.every(path => seen.has(directory.resolve(path)))) {
            resolve();
          }
        },
      });
    });
    await all;
    await stop();
    return seen;
  }

  it('reports additions, changes and removals at any depth', async () => {
    directory.setContent({
      entities: { 'a.yaml': 'a', sub: { 'b.yaml': '' } },
    });
    const seen = await changesOf(
      ['entities/a.yaml', 'entities/new/c.yaml', 'entities/sub/b.yaml'],
      async () => {
        await writeFile(directory.resolve('entities/a.yaml'), 'changed');
        await rm(directory.resolve('entities/sub/b.yaml'));
        await mkdir(directory.resolve('entities/node_modules'));
        await mkdir(directory.resolve('entities/.git'));
        await mkdir(directory.resolve('entities/new'));
        await writeFile(directory.resolve('entities/new/c.yaml'), 'c');
      },
    );
    expect(seen).not.toContain(directory.resolve('entities/node_modules'));
    expect(seen).not.toContain(directory.resolve('entities/.git'));
  });
});
