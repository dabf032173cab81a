import { repositoryAddress } from '../../domain/git/repositoryAddress';
import { runGit } from './runGit';

/** Address of the remote that a clone came from; undefined when it has none. */
export async function readOrigin(path: string): Promise<string | undefined> {
  const lines = runGit(path, ['config', '--get', 'remote.origin.url'], '\n');
  try {
    for await (const line of lines) return repositoryAddress(line.trim());
  } catch {
    // git config ends with an error when the setting is not there.
  }
  return undefined;
}
