import { isError, ResponseError } from '@backstage/errors';
import type { GitHostService } from '@boardwalk/plugin-git-node';

/** What golden paths ask of the embedded Git host. */
export type GitHost = Pick<
  GitHostService,
  | 'createRepository'
  | 'getRepository'
  | 'deleteRepository'
  | 'commitFiles'
  | 'listBranches'
>;

/** Whether an error, or the answer of another plugin, has a name. */
export function isNamed(error: unknown, name: string): boolean {
  if (error instanceof ResponseError) return error.cause.name === name;
  return isError(error) && error.name === name;
}
