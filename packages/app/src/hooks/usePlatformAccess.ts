import { devToolsInfoReadPermission } from '@backstage/plugin-devtools-common';
import { usePermission } from '@backstage/plugin-permission-react';

/**
 * Whether the signed-in person looks after the platform. The policy grants the
 * developer tools to the platform group only, so that permission tells; pages
 * still check their own. False while the answer is on its way.
 */
export function usePlatformAccess(): boolean {
  return usePermission({ permission: devToolsInfoReadPermission }).allowed;
}
