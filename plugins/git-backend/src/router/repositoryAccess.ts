import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  gitRepositoryReadPermission,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import type { Request } from 'express';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import { repositoryParams } from './schemas';
import type { RouterDeps } from './types';

/** A repository that the caller may read. */
export interface OpenedRepository {
  record: RepositoryRecord;
  gitDir: string;
  credentials: BackstageCredentials;
}

/** Finds the repository of `/repositories/:namespace/:name` for users and services that may read. */
export async function openRepository(
  deps: RouterDeps,
  req: Request,
): Promise<OpenedRepository> {
  const credentials = await deps.httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  await requirePermission(
    deps.permissions,
    gitRepositoryReadPermission,
    credentials,
  );
  const name = parseWith(repositoryParams, req.params);
  const record = await deps.repositories.get(name);
  return { record, gitDir: deps.folders.pathOf(name), credentials };
}

/** Throws unless the caller has the permission for the repository. */
export async function requireRepositoryPermission(
  deps: Pick<RouterDeps, 'permissions'>,
  permission: ResourcePermission,
  repository: RepositoryName & { ownerRef: string },
  credentials: BackstageCredentials,
): Promise<void> {
  const slug = `${repository.namespace}/${repository.name}`;
  const [{ result }] = await deps.permissions.authorize(
    [{ permission, resourceRef: slug }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW)
    throw new NotAllowedError(
      `The permission ${permission.name} is needed for ${slug}, which ${repository.ownerRef} owns`,
    );
}
