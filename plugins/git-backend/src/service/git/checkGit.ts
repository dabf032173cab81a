import { access } from 'node:fs/promises';
import path from 'node:path';
import { isAtLeast, parseGitVersion } from '../../domain/gitVersion';
import { type Git, GIT_MISSING } from './Git';

const INSTALL = 'Install git 2.38 or later and restart.';

/** Why the Git host cannot work on this machine, and what to do; undefined when it can. */
export async function checkGit(git: Git): Promise<string | undefined> {
  let found: string;
  let folder: string;
  try {
    found = await git.text(['--version']);
    folder = await git.text(['--exec-path']);
  } catch {
    return GIT_MISSING;
  }
  const version = parseGitVersion(found);
  if (!version || !isAtLeast(version, 2, 38))
    return `The Git host needs git 2.38 or later, and this machine has "${found}". ${INSTALL}`;
  const names = ['git-http-backend', 'git-http-backend.exe'];
  const present = await Promise.all(
    names.map(name =>
      access(path.join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return present.includes(true)
    ? undefined
    : `The git of this machine has no http-backend in ${folder}. Install the full package of git and restart.`;
}
