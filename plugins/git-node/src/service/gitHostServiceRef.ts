import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultGitHostService } from './DefaultGitHostService';
import type { GitHostService } from './types';

/** The Git host, for other backend plugins. */
export const gitHostServiceRef = createServiceRef<GitHostService>({
  id: 'git.host',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => DefaultGitHostService.create(deps),
    }),
});
