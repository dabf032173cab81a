import {
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { DataFolderWorkspaces } from './DataFolderWorkspaces';

/** Two megabytes in memory; undefined where this process may not mount them. */
function mountSmallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describe('DataFolderWorkspaces', () => {
  const directory = createMockDirectory();
  const taskId = '3f0c7e5a-0000-4000-8000-000000000001';
  const workspaces = DataFolderWorkspaces.create(directory.resolve('kept'));
  const save = (content: Parameters<typeof directory.addContent>[0]) => {
    directory.addContent(content);
    return workspaces.serializeWorkspace({
      path: directory.resolve('work'),
      taskId,
    });
  };
  const restore = () =>
    workspaces.rehydrateWorkspace({
      taskId,
      targetPath: directory.resolve('work'),
    });

  beforeEach(() => directory.clear());

  it('brings back the latest snapshot, and nothing that came after it', async () => {
    await save({ work: { a: '1', sub: { b: '2' } } });
    await save({ work: { a: '3' } });
    await writeFile(directory.resolve('work/half'), 'written');
    await restore();
    expect(directory.content({ path: 'work', shouldReadAsText: true })).toEqual(
      {
        a: '3',
        sub: { b: '2' },
      },
    );
    expect(await readdir(directory.resolve('kept', taskId))).toEqual(['2']);
  });

  it('copies again only what somebody changed, though size and date stay', async () => {
    await save({ work: { a: '1', sub: { b: '2' } } });
    const kept = () => readdir(directory.resolve('kept', taskId));
    const saveAgain = () =>
      workspaces.serializeWorkspace({
        path: directory.resolve('work'),
        taskId,
      });
    await saveAgain();
    expect(await kept()).toEqual(['1']);

    const file = directory.resolve('work/sub/b');
    const { atime, mtime } = await stat(file);
    await writeFile(file, '3');
    await utimes(file, atime, mtime);
    await saveAgain();
    expect(await kept()).toEqual(['2']);
    await rm(directory.resolve('work/a'));
    await saveAgain();
    expect(await kept()).toEqual(['3']);
    await restore();
    expect(directory.content({ path: 'work', shouldReadAsText: true })).toEqual(
      { sub: { b: '3' } },
    );
  });

  it('does not read a snapshot that is not whole', async () => {
    await save({ work: { a: '1' } });
    await mkdir(directory.resolve('kept', taskId, '2.partial'));
    await restore();
    expect(await readFile(directory.resolve('work/a'), 'utf8')).toBe('1');
    await save({ work: { a: '2' } });
    await restore();
    expect(await readFile(directory.resolve('work/a'), 'utf8')).toBe('2');
  });

  it('begins empty where nothing was kept', async () => {
    directory.addContent({ work: { stale: '1' } });
    await restore();
    expect(await readdir(directory.resolve('work'))).toEqual([]);
  });

  it('forgets a run, and those that nobody continues', async () => {
    await save({ work: { a: '1' } });
    await workspaces.removeOlderThan(new Date(Date.now() - 60_000));
    expect(await readdir(directory.resolve('kept'))).toEqual([taskId]);
    await utimes(directory.resolve('kept', taskId), 1, 1);
    await workspaces.removeOlderThan(new Date(Date.now() - 60_000));
    expect(await readdir(directory.resolve('kept'))).toEqual([]);
    await workspaces.cleanWorkspace({ taskId });
  });

  it('refuses an id that leads elsewhere', async () => {
    await expect(
      workspaces.cleanWorkspace({ taskId: '../work' }),
    ).rejects.toThrow('not the id of a run');
  });
});

const disk = mountSmallDisk();
// Only where a disk of our own can be mounted; the report counts it otherwise.
const describeWithDisk = disk ? describe : describe.skip;

describeWithDisk('DataFolderWorkspaces on a full disk', () => {
  const directory = createMockDirectory();
  const taskId = '3f0c7e5a-0000-4000-8000-000000000001';
  afterAll(() => disk?.remove());

  it('says so, and keeps the last whole snapshot', async () => {
    const small = DataFolderWorkspaces.create(disk!.folder);
    const path = directory.resolve('work');
    directory.addContent({ work: { a: '1' } });
    await small.serializeWorkspace({ path, taskId });
    await writeFile(directory.resolve('work/large'), Buffer.alloc(3_000_000));
    await expect(small.serializeWorkspace({ path, taskId })).rejects.toThrow(
      'The disk of the data folder is full. Free some space',
    );
    expect(await readdir(join(disk!.folder, taskId))).toEqual(['1']);

    await rm(directory.resolve('work/large'));
    await writeFile(directory.resolve('work/a'), '2');
    await small.serializeWorkspace({ path, taskId });
    await small.rehydrateWorkspace({ taskId, targetPath: path });
    expect(await readFile(directory.resolve('work/a'), 'utf8')).toBe('2');
  });
});
