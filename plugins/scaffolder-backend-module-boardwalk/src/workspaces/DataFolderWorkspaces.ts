import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { WorkspaceProvider } from '@backstage/plugin-scaffolder-node/alpha';
import { fingerprintOf } from './fingerprintOf';

const TASK = /^[a-z0-9][a-z0-9-]{0,99}$/i;
const SNAPSHOT = /^\d+$/;

/**
 * Keeps the workspace of each run in a folder, so that a run goes on after a restart.
 * Each snapshot is a folder with the next number, which gets its name when it is
 * whole; the highest counts.
 */
export class DataFolderWorkspaces implements WorkspaceProvider {
  readonly #root: string;
  /** Snapshots of one run are taken one after another. */
  readonly #busy = new Map<string, Promise<void>>();
  /** What the newest snapshot of each run was taken of. */
  readonly #taken = new Map<string, string>();

  static create(root: string): DataFolderWorkspaces {
    return new DataFolderWorkspaces(root);
  }

  private constructor(root: string) {
    this.#root = root;
  }

  async serializeWorkspace(options: {
    path: string;
    taskId: string;
  }): Promise<void> {
    const folder = this.#folderOf(options.taskId);
    const before = this.#busy.get(folder) ?? Promise.resolve();
    const work = before
      .catch(() => {})
      .then(() => this.#keep(options.path, folder));
    this.#busy.set(folder, work);
    try {
      await work;
    } finally {
      if (this.#busy.get(folder) === work) this.#busy.delete(folder);
    }
  }

  /** Steps that were left out, or write nothing, leave what there is already. */
  async #keep(path: string, folder: string): Promise<void> {
    const fingerprint = await fingerprintOf(path);
    if (this.#taken.get(folder) === fingerprint) return;
    this.#taken.delete(folder);
    await takeSnapshot(path, folder);
    this.#taken.set(folder, fingerprint);
  }

  async rehydrateWorkspace(options: {
    taskId: string;
    targetPath: string;
  }): Promise<void> {
    const folder = this.#folderOf(options.taskId);
    const latest = (await snapshotsIn(folder)).at(-1);
    // A step that was stopped half-way leaves files that its next try must not find.
    await rm(options.targetPath, { recursive: true, force: true });
    await mkdir(options.targetPath, { recursive: true });
    if (latest !== undefined)
      await copy(join(folder, String(latest)), options.targetPath);
  }

  async cleanWorkspace({ taskId }: { taskId: string }): Promise<void> {
    await this.#forget(this.#folderOf(taskId));
  }

  /** Removes workspaces of runs that nobody has continued since a moment. */
  async removeOlderThan(before: Date): Promise<void> {
    const names = await readdir(this.#root).catch(ifMissing<string[]>([]));
    for (const name of names.filter(one => TASK.test(one))) {
      const folder = join(this.#root, name);
      const { mtime } = await stat(folder);
      if (mtime < before) await this.#forget(folder);
    }
  }

  async #forget(folder: string): Promise<void> {
    this.#taken.delete(folder);
    await rm(folder, { recursive: true, force: true });
  }

  #folderOf(taskId: string): string {
    if (!TASK.test(taskId))
      throw new InputError(`"${taskId}" is not the id of a run`);
    return join(this.#root, taskId);
  }
}

async function takeSnapshot(path: string, folder: string): Promise<void> {
  const older = await snapshotsIn(folder);
  const next = String((older.at(-1) ?? 0) + 1);
  const partial = join(folder, `${next}.partial`);
  await mkdir(folder, { recursive: true });
  await rm(partial, { recursive: true, force: true });
  try {
    await copy(path, partial);
    await rename(partial, join(folder, next));
  } catch (error) {
    // The last whole one stays, and what this one took is free again.
    await rm(partial, { recursive: true, force: true });
    throw explain(error as NodeJS.ErrnoException);
  }
  for (const one of older)
    await rm(join(folder, String(one)), { recursive: true, force: true });
}

function explain(error: NodeJS.ErrnoException): Error {
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
    ? new ServiceUnavailableError(
        'The disk of the data folder is full. Free some space, then start the template again.',
      )
    : error;
}

async function snapshotsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(ifMissing<string[]>([]));
  return names
    .filter(name => SNAPSHOT.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Links stay as they are: what they lead to is not part of the workspace. */
function copy(from: string, to: string): Promise<void> {
  return cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE,
  });
}

function ifMissing<T>(value: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
