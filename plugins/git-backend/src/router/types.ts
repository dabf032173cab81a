import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { RepositoryFolders } from '../service/git/RepositoryFolders';
import type { RepositoryService } from '../service/RepositoryService';

/** What every router asks who calls and what they may, and where repositories are. */
export interface RouterDeps {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  repositories: RepositoryService;
  folders: RepositoryFolders;
}
