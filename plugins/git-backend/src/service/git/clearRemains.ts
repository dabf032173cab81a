import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Longer than git ever holds a lock of a ref. */
const LOCK_AGE_MS = 60_000;
/** Longer than a commit takes to be written; what is being packed anew changes all the time. */
const PACK_AGE_MS = 3_600_000;
/** Longer than any push takes. */
const QUARANTINE_AGE_MS = 86_400_000;

const namesIn = (folder: string) => readdir(folder).catch(() => []);

/**
 * Removes what a killed git left in a repository. A lock would keep everybody
 * from pushing to the ref; objects that were not let in take room.
 */
export async function clearRemains(gitDir: string, now: number): Promise<void> {
  const locks = [
    ...(await filesBelow(path.join(gitDir, 'refs'))),
    ...['packed-refs.lock', 'HEAD.lock', 'config.lock'].map(name =>
      path.join(gitDir, name),
    ),
  ].filter(file => file.endsWith('.lock'));
  const objects = path.join(gitDir, 'objects');
  const beginning = async (folder: string, start: string) =>
    (await namesIn(folder))
      .filter(name => name.startsWith(start))
      .map(name => path.join(folder, name));
  const quarantines = await beginning(objects, 'tmp_objdir-');
  const packs = [
    ...(await beginning(path.join(objects, 'pack'), 'tmp_')),
    // Written when the disk is full, among others.
    ...(await beginning(gitDir, 'fast_import_crash_')),
  ];
  for (const [files, age] of [
    [locks, LOCK_AGE_MS],
    [packs, PACK_AGE_MS],
    [quarantines, QUARANTINE_AGE_MS],
  ] as const)
    for (const file of files) {
      const time = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => Infinity,
      );
      if (time < now - age) await rm(file, { recursive: true, force: true });
    }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}
