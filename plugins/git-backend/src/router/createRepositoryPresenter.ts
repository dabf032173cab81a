import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  cloneUrl,
  gitRepositoryDeletePermission,
  gitRepositoryUpdatePermission,
  webUrl,
  type Repository,
} from '@boardwalk/plugin-git-common';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { RouterDeps } from './types';

/** Shows repositories to callers, with what they may do. */
export type RepositoryPresenter = (
  records: readonly RepositoryRecord[],
  credentials: BackstageCredentials,
) => Promise<Repository[]>;

export function createRepositoryPresenter(options: {
  permissions: RouterDeps['permissions'];
  appBaseUrl: string;
  backendBaseUrl: string;
}): RepositoryPresenter {
  const { permissions, appBaseUrl, backendBaseUrl } = options;
  return async (records, credentials) => {
    const decisions = await permissions.authorize(
      records.flatMap(({ namespace, name }) =>
        [gitRepositoryUpdatePermission, gitRepositoryDeletePermission].map(
          permission => ({ permission, resourceRef: `${namespace}/${name}` }),
        ),
      ),
      { credentials },
    );
    const isAllowed = (index: number) =>
      decisions[index].result === AuthorizeResult.ALLOW;
    return records.map((record, index) => ({
      namespace: record.namespace,
      name: record.name,
      slug: `${record.namespace}/${record.name}`,
      description: record.description,
      owner: record.ownerRef,
      defaultBranch: record.defaultBranch,
      cloneUrl: cloneUrl(backendBaseUrl, record),
      webUrl: webUrl(appBaseUrl, record),
      createdAt: record.createdAt.toISOString(),
      createdBy: record.createdBy,
      pushedAt: record.pushedAt?.toISOString() ?? null,
      empty: record.empty,
      sizeBytes: record.sizeBytes,
      permissions: {
        update: isAllowed(2 * index),
        delete: isAllowed(2 * index + 1),
      },
    }));
  };
}
