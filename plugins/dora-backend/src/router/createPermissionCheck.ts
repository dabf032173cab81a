import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';

/**
 * What each route of a router begins with: it throws unless the caller, a person or
 * another plugin, has the permission.
 */
export function createPermissionCheck(
  options: { httpAuth: HttpAuthService; permissions: PermissionsService },
  permission: BasicPermission,
): (req: Request) => Promise<void> {
  const { httpAuth, permissions } = options;
  return async req => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [{ result }] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW)
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
  };
}
